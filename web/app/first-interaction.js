// Whether somebody is there.

const INTERACTION_EVENTS = [
  'pointermove',
  'pointerdown',
  'click', // of a program that clicks for its reader, too
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'beforeprint',
];

/**
 * Calls back once, at the first event of a reader while the host is in the document.
 *
 * @param {import('lit').ReactiveControllerHost} host @param {EventTarget} where @param {() => void} told
 */
export function onFirstInteraction(host, where, told) {
  const seen = () => {
    host.removeController(controller);
    controller.hostDisconnected();
    told();
  };
  const controller = {
    hostConnected() {
      for (const type of INTERACTION_EVENTS)
        where.addEventListener(type, seen, { capture: true, passive: true });
    },
    hostDisconnected() {
      for (const type of INTERACTION_EVENTS) where.removeEventListener(type, seen, true);
    },
  };
  host.addController(controller);
}

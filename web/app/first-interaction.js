/** @import {ReactiveControllerHost} from 'lit' */

const INTERACTION_EVENTS = [
  'pointermove',
  'pointerdown',
  'click', // also dispatched by scripts, without pointer events
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'beforeprint',
];

/**
 * Calls back once, at the first pointer, key, scroll or focus event while the host is connected.
 *
 * @param {ReactiveControllerHost} host
 * @param {EventTarget} target of the listeners
 * @param {() => void} onInteraction
 */
export function onFirstInteraction(host, target, onInteraction) {
  const listener = () => {
    host.removeController(controller);
    controller.hostDisconnected();
    onInteraction();
  };
  const controller = {
    hostConnected() {
      for (const type of INTERACTION_EVENTS)
        target.addEventListener(type, listener, { capture: true, passive: true });
    },
    hostDisconnected() {
      for (const type of INTERACTION_EVENTS) target.removeEventListener(type, listener, true);
    },
  };
  host.addController(controller);
}

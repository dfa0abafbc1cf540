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

/** Tells once, when somebody is there. @param {EventTarget} where @param {() => void} told */
export function onFirstInteraction(where, told) {
  const seen = () => {
    for (const sign of INTERACTION_EVENTS) where.removeEventListener(sign, seen, true);
    told();
  };
  for (const sign of INTERACTION_EVENTS) where.addEventListener(sign, seen, { capture: true, passive: true });
}

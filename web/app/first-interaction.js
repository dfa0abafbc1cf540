// Whether somebody is there.

const SIGNS = [
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
export function atFirstSign(where, told) {
  const seen = () => {
    for (const sign of SIGNS) where.removeEventListener(sign, seen, true);
    told();
  };
  for (const sign of SIGNS) where.addEventListener(sign, seen, { capture: true, passive: true });
}

// What only the browser knows: how wide a picture is, which parts of the page are in sight, and whether the answer still is.

/**
 * @param {HTMLElement} host carries the attribute `scrolled` while the answer is out of sight
 * @param {(width: number) => void} resized told the width of one picture
 * @param {(part: string, isInSight: boolean) => void} sighted told when a part comes into sight or leaves it
 */
export function watchPage(host, resized, sighted) {
  const sight = new IntersectionObserver(([entry]) => {
    host.toggleAttribute('scrolled', !entry.isIntersecting && entry.boundingClientRect.top < 0);
  });
  const parts = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) sighted(target.id, isIntersecting);
    },
    { rootMargin: '10%' },
  );
  const size = new ResizeObserver(([{ contentRect }]) => resized(Math.round(contentRect.width)));
  /** @type {Element | null} */
  let lead = null;
  /** @type {Element | null} */
  let picture = null;

  return {
    /** @param {ParentNode} root as it stands after a render */
    follow(root) {
      lead = moved(sight, lead, root.querySelector('.lead'));
      const first = root.querySelector('.chart');
      if (first === picture) return;
      picture = moved(size, picture, first);
      parts.disconnect();
      for (const part of root.querySelectorAll('.follows')) parts.observe(part);
    },
    stop() {
      for (const observer of [sight, parts, size]) observer.disconnect();
      lead = picture = null;
    },
  };
}

/** @param {IntersectionObserver | ResizeObserver} observer @param {Element | null} from @param {Element | null} to */
function moved(observer, from, to) {
  if (from === to) return to;
  if (from) observer.unobserve(from);
  if (to) observer.observe(to);
  return to;
}

const SIGNS = [
  'pointermove',
  'pointerdown',
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

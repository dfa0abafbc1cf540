// What only the browser knows: how wide a picture is, and whether the answer is still in sight.

/**
 * @param {HTMLElement} host carries the attribute `scrolled` while the answer is out of sight
 * @param {(width: number) => void} resized told the width of one picture
 */
export function watchPage(host, resized) {
  const sight = new IntersectionObserver(([entry]) => {
    host.toggleAttribute('scrolled', !entry.isIntersecting && entry.boundingClientRect.top < 0);
  });
  const size = new ResizeObserver(([{ contentRect }]) => resized(Math.round(contentRect.width)));
  /** @type {Element | null} */
  let lead = null;
  /** @type {Element | null} */
  let picture = null;

  return {
    /** @param {ParentNode} root as it stands after a render */
    follow(root) {
      lead = moved(sight, lead, root.querySelector('.lead'));
      picture = moved(size, picture, root.querySelector('.chart'));
    },
    stop() {
      sight.disconnect();
      size.disconnect();
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

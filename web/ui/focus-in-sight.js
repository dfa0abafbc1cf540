// Parts that are loaded while they come into view move what is below them: what has the focus stays in the viewport.

/** @param {ShadowRoot} root whose first element grows */
export function keepFocusInSight(root) {
  let isInSight = false;
  const sight = new IntersectionObserver(
    (entries) => {
      isInSight = entries.at(-1)?.isIntersecting ?? false;
    },
    { threshold: 1 },
  );
  root.addEventListener('focusin', ({ target }) => {
    sight.disconnect();
    sight.observe(/** @type {Element} */ (target));
  });
  const size = new ResizeObserver(() => {
    const { activeElement } = root;
    if (!activeElement || !isInSight || activeElement.matches(':active')) return; // nothing moves during a drag
    const { top, bottom } = activeElement.getBoundingClientRect();
    if (bottom > innerHeight || top < 0) activeElement.scrollIntoView({ block: 'nearest' });
  });
  for (const page of root.querySelectorAll('.page')) size.observe(page);
}

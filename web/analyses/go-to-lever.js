/** Takes the reader from a bar to the lever it stands for, out of its fold if it is in one. @param {Event} event @param {string} id */
export function goToLever({ currentTarget }, id) {
  const root = /** @type {ShadowRoot} */ (/** @type {Element} */ (currentTarget).getRootNode());
  const lever = root.getElementById(id);
  const fold = lever?.closest('details');
  if (fold) fold.open = true;
  lever?.focus({ preventScroll: true });
  lever?.closest('.lever')?.scrollIntoView({ block: 'center' });
}

/**
 * Takes the reader to a lever, out of its fold if it is in one.
 *
 * @param {ShadowRoot} root @param {string} id @param {ScrollLogicalPosition} block where in the window it is to stand
 */
export function goToLever(root, id, block) {
  const lever = root.getElementById(id);
  const fold = lever?.closest('details');
  if (fold) fold.open = true;
  lever?.focus({ preventScroll: true });
  lever?.closest('.lever')?.scrollIntoView({ block });
}

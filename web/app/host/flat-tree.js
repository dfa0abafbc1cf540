/**
 * The parent in the flat tree, which is what is painted: a slot, or the host of a shadow root.
 *
 * @param {Element} element
 * @returns {Element | null}
 */
export function parentOf(element) {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * @param {Element} element
 * @returns {Iterable<Element>} in the flat tree, with the element itself
 */
export function* withAncestors(element) {
  for (let one = /** @type {Element | null} */ (element); one; one = parentOf(one)) yield one;
}

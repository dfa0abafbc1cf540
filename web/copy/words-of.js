/** What an element says, with the choices that are made in it. @param {Node | null | undefined} node @returns {string} */
export function wordsOf(node) {
  return written(node ?? null)
    .replace(/\s+/g, ' ')
    .trim();
}

/** @param {Node | null} node @returns {string} */
function written(node) {
  if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.text ?? '';
  if (node instanceof Text) return node.data;
  return [...(node?.childNodes ?? [])].map(written).join('');
}

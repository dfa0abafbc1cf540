/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);
}

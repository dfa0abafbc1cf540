/**
 * A template as HTML text; `.textContent` is the content of its element.
 *
 * @param {any} value
 * @returns {string}
 */
export function written(value) {
  if (Array.isArray(value)) return value.map(written).join('');
  if (value && typeof value === 'object' && 'strings' in value) {
    return value.strings
      .map(
        (/** @type {string} */ text, /** @type {number} */ i) =>
          text + (text.endsWith('.textContent=') ? `⟨${value.values[i]}⟩` : written(value.values[i])),
      )
      .join('')
      .replace(/\s\.textContent=⟨([^⟩]*)⟩([^>]*>)/g, '$2$1');
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * The text of a template, without tags.
 *
 * @param {unknown} template
 */
export const text = (template) =>
  written(template)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

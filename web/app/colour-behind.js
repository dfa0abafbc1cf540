// What the host page shows behind an element: the backgrounds of its ancestors, composited.

/** @typedef {[red: number, green: number, blue: number, alpha: number]} Colour sRGB, each of 0 to 1 */

const CANVAS = {
  light: /** @type {Colour} */ ([1, 1, 1, 1]),
  dark: /** @type {Colour} */ ([0.07, 0.07, 0.07, 1]),
};

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
 * A colour in any notation of CSS, by the browser's own conversion.
 *
 * @param {string} text
 * @param {HTMLElement} probe a connected element without an outline
 * @returns {Colour | null}
 */
export function colourOf(text, probe) {
  const { style } = probe;
  style.outlineColor = `color-mix(in srgb, ${text}, ${text})`;
  const parts = getComputedStyle(probe)
    .outlineColor.match(/^color\(srgb (.*)\)$/)?.[1]
    .match(/[\d.e+-]+|none/g);
  style.outlineColor = '';
  if (!parts) return null;
  const [red, green, blue, alpha = 1] = parts.map((part) => Number(part) || 0);
  return [red, green, blue, alpha];
}

/**
 * @param {Colour} over
 * @param {Colour} under
 * @returns {Colour}
 */
function composite(over, under) {
  const alpha = over[3] + under[3] * (1 - over[3]);
  const mix = (/** @type {number} */ i) =>
    (over[i] * over[3] + under[i] * under[3] * (1 - over[3])) / (alpha || 1);
  return [mix(0), mix(1), mix(2), alpha];
}

/**
 * @param {Element} element
 * @param {HTMLElement} probe
 * @returns {Colour | null} opaque; null where it is not one colour, as over a picture
 */
export function colourBehind(element, probe) {
  /** @type {Colour} */
  let colour = [0, 0, 0, 0];
  for (let one = parentOf(element); one; one = parentOf(one)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(one);
    if (backgroundImage && backgroundImage !== 'none') return null;
    const own = colourOf(backgroundColor, probe);
    if (!own) return null;
    colour = composite(colour, own);
    if (colour[3] > 0.999) return colour;
  }
  return composite(colour, CANVAS[canvasScheme(element.ownerDocument.documentElement)]);
}

/**
 * The colour scheme of a document without a background: that of its root, which is light unless the root names another.
 *
 * @param {Element} root
 */
function canvasScheme(root) {
  const { colorScheme } = getComputedStyle(root);
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return /dark/.test(colorScheme) && (prefersDark || !/light/.test(colorScheme)) ? 'dark' : 'light';
}

/**
 * Relative luminance, of 0 to 1 (WCAG 2).
 *
 * @param {Colour} colour
 */
export function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// Colours of pages: their notations, their luminance, and which text can be read on them.

/** @typedef {[red: number, green: number, blue: number, alpha: number]} Colour sRGB, each of 0 to 1 */

/** The luminance from which on dark text has more contrast than light text. */
const LIGHT_FROM = 0.179;

/**
 * Luminances of grounds on which the colours of ui/theme.css have enough contrast: the softest text 4.5, controls 3
 * (tests/web/app/colour.test.js).
 */
export const CLEAR = { lightFrom: 0.77, darkUpTo: 0.041 };

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

/**
 * The colour scheme whose text has more contrast.
 *
 * @param {Colour} ground
 */
export const schemeOn = (ground) => (luminance(ground) > LIGHT_FROM ? 'light' : 'dark');

/** @param {Colour} ground */
export function hasContrast(ground) {
  const level = luminance(ground);
  return level >= CLEAR.lightFrom || level <= CLEAR.darkUpTo;
}

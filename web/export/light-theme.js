// Reads styles of the page in its light theme, whatever theme it has at present.

import { colourOf } from './computed-paint.js';

/**
 * @typedef {object} ExportPalette
 * @property {string} ground colour of the background
 * @property {string} ink
 * @property {string} soft
 * @property {string} hairline
 * @property {string} face list of font families
 *
 * @typedef {ExportPalette & { control: string, tint: (regime: string) => string, series: (name: string) => string }}
 *   RegimePalette `tint`: colour of a regime's area by its class, `series`: of a partner by its class; both only during the
 *   call that the palette is passed to
 */

const LIGHT = { 'color-scheme': 'light', 'forced-color-adjust': 'none' };

/**
 * Sets the light theme on an element while `read` runs. It is synchronous, so that no frame is painted in that theme.
 *
 * @template T
 * @param {HTMLElement} element
 * @param {(palette: RegimePalette) => T} read
 */
export function withLightTheme(element, read) {
  const { style } = element;
  const original = style.cssText;
  for (const [name, value] of Object.entries(LIGHT)) style.setProperty(name, value);
  const computed = getComputedStyle(element);
  const colour = (/** @type {string} */ name) => {
    style.setProperty('color', `var(${name})`);
    return colourOf(computed.color)?.hex ?? 'none';
  };
  try {
    const names = ['--ground', '--ink', '--ink-soft', '--hairline', '--control'];
    const [ground, ink, soft, hairline, control] = names.map(colour);
    const tint = (/** @type {string} */ regime) => colour(`--${regime}`);
    const series = (/** @type {string} */ name) => {
      const sample = document.createElement('span');
      sample.className = name;
      sample.style.setProperty('color', 'var(--colour)');
      element.append(sample);
      const { hex = ink } = colourOf(getComputedStyle(sample).color) ?? {};
      sample.remove();
      return hex;
    };
    return read({ ground, ink, soft, hairline, control, face: computed.fontFamily, tint, series });
  } finally {
    style.cssText = original;
    if (!original) element.removeAttribute('style');
  }
}

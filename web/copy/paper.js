// Pictures leave the page on light paper, whatever theme it has at present.

import { colourOf } from './colour.js';

/** @typedef {{ ground: string, ink: string, soft: string, hairline: string, face: string }} Paper */

const LIGHT = { 'color-scheme': 'light', 'forced-color-adjust': 'none' };

/**
 * What `read` finds out about an element while that is on light paper. No frame is painted meanwhile.
 *
 * @template T
 * @param {HTMLElement} element @param {(paper: Paper) => T} read
 */
export function onPaper(element, read) {
  const { style } = element;
  const own = style.cssText;
  for (const [name, value] of Object.entries(LIGHT)) style.setProperty(name, value);
  const computed = getComputedStyle(element);
  const colour = (/** @type {string} */ name) => {
    style.setProperty('color', `var(${name})`);
    return colourOf(computed.color)?.hex ?? 'none';
  };
  try {
    const [ground, ink, soft, hairline] = ['--ground', '--ink', '--ink-soft', '--hairline'].map(colour);
    return read({ ground, ink, soft, hairline, face: computed.fontFamily });
  } finally {
    style.cssText = own;
    if (!own) element.removeAttribute('style');
  }
}

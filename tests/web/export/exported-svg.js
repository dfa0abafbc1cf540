// The SVG files of exported drawings, in a palette that tests find again.

import assert from 'node:assert/strict';
import { svgText } from '../../../web/export/write-svg.js';

/** @import {Drawing} from '../../../web/export/drawing.js' */

export const PALETTE = {
  ground: '#ffffff',
  ink: '#111111',
  soft: '#666666',
  hairline: '#dddddd',
  control: '#888888',
  face: 'serif',
  tint: (/** @type {string} */ regime) => `#${regime.length.toString(16).padStart(6, '0')}`,
  series: (/** @type {string} */ name) => (name === 'series-0' ? '#00ff00' : '#ff0000'),
};

/**
 * The SVG file of a drawing, which has no invalid number in its tags.
 *
 * @param {Drawing} drawing
 */
export function svgOf(drawing) {
  const text = svgText(drawing, 'A picture', 'serif');
  for (const [tag] of text.matchAll(/<[^>]*>/g)) assert.doesNotMatch(tag, /NaN|Infinity|undefined|null/);
  return text;
}

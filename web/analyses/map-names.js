// Where a state's name has room in its area of the map.

import { wrap } from '../charts/labels.js';
import { LINE, overlap, textBox } from '../charts/places.js';

/** @typedef {import('../charts/places.js').Box} Box */
/** @typedef {{ lines: string[], size: number, x: number, y: number, box: Box }} Name */

const RIM = 4; // ground around a name, in pixels

/**
 * The place nearest to the area's middle at which the whole name lies inside it and off what is taken; null where
 * there is none.
 *
 * @param {string} label @param {(i: number, j: number) => boolean} inside whether a point of the map is in the area
 * @param {number} count points a row @param {(i: number) => number} x @param {(j: number) => number} y @param {Box[]} taken
 * @returns {Name | null}
 */
export function nameInArea(label, inside, count, x, y, taken) {
  const members = indices(count).filter(([i, j]) => inside(i, j));
  if (!members.length) return null;
  const middle = [0, 1].map((axis) => members.reduce((sum, at) => sum + at[axis], 0) / members.length);
  const far = (/** @type {[number, number]} */ [i, j]) => Math.hypot(i - middle[0], j - middle[1]);
  members.sort((a, b) => far(a) - far(b));
  const pitch = Math.abs(x(1) - x(0));
  for (const [width, size] of [
    [1000, 13],
    [110, 13],
    [90, 11],
  ]) {
    const lines = wrap(label, width, size);
    for (const [i, j] of members) {
      const at = { x: x(i), y: y(j) - ((lines.length - 1) * LINE) / 2 + size / 3 };
      const text = textBox(lines, at, 'middle', size);
      const box = { x0: text.x0 - RIM, x1: text.x1 + RIM, y0: text.y0 - RIM, y1: text.y1 + RIM };
      const [left, right] = [(x(i) - box.x0) / pitch, (box.x1 - x(i)) / pitch];
      const [up, down] = [(y(j) - box.y0) / pitch, (box.y1 - y(j)) / pitch];
      if (i - left < 0 || i + right > count - 1 || j - down < 0 || j + up > count - 1) continue;
      if (taken.some((other) => overlap(other, box) > 0)) continue;
      if (block(i - left, i + right, j - down, j + up, inside)) return { lines, size, ...at, box };
    }
  }
  return null;
}

/** @param {number} count @returns {[number, number][]} */
function indices(count) {
  return Array.from({ length: count * count }, (_, k) => [k % count, Math.floor(k / count)]);
}

/** @param {number} i0 @param {number} i1 @param {number} j0 @param {number} j1 @param {(i: number, j: number) => boolean} inside */
function block(i0, i1, j0, j1, inside) {
  for (let j = Math.floor(j0); j <= Math.ceil(j1); j++)
    for (let i = Math.floor(i0); i <= Math.ceil(i1); i++) if (!inside(i, j)) return false;
  return true;
}

// Where a state's name has room in its area of the map.

import { overlap, textBox, wrap } from '../charts/label-layout.js';

/** @typedef {import('../charts/label-layout.js').Box} Box */
/** @typedef {{ lines: string[], size: number, turned: boolean, x: number, y: number, box: Box }} Name x, y: its middle */

const RIM = 4; // ground around a name, in pixels

/** From the best to read to the last that can be read: upwards in a tall narrow area. */
const TRIES = [
  { width: 1000, size: 13, turned: false },
  { width: 110, size: 13, turned: false },
  { width: 90, size: 11, turned: false },
  { width: 1000, size: 11, turned: true },
];

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
  for (const { width, size, turned } of TRIES) {
    const lines = wrap(label, width, size);
    for (const [i, j] of members) {
      const box = boxAround(x(i), y(j), lines, size, turned);
      const [i0, i1] = [i - (x(i) - box.x0) / pitch, i + (box.x1 - x(i)) / pitch];
      const [j0, j1] = [j - (box.y1 - y(j)) / pitch, j + (y(j) - box.y0) / pitch];
      if (Math.min(i0, j0) < 0 || Math.max(i1, j1) > count - 1) continue;
      if (taken.some((other) => overlap(other, box) > 0)) continue;
      if (block(i0, i1, j0, j1, inside)) return { lines, size, turned, x: x(i), y: y(j), box };
    }
  }
  return null;
}

/** @param {number} x @param {number} y @param {string[]} lines @param {number} size @param {boolean} turned @returns {Box} */
function boxAround(x, y, lines, size, turned) {
  const flat = textBox(lines, { x: 0, y: 0 }, 'middle', size);
  const [wide, high] = [flat.x1 - flat.x0, flat.y1 - flat.y0].map((length) => length / 2 + RIM);
  const [across, up] = turned ? [high, wide] : [wide, high];
  return { x0: x - across, x1: x + across, y0: y - up, y1: y + up };
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

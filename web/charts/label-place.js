// Places for a label that may have several forms, clear of what must not be covered and, if there is room, of tints too.

import { boxesAlong, overlap, textBox } from './label-layout.js';
import { near } from './scale.js';

/**
 * @import {Plot} from './axes.js'
 * @import {Box, Placement, Point} from './label-layout.js'
 */

/**
 * @typedef {Point & {anchor: Placement['anchor']}} Candidate
 */

/**
 * The first form, and the first place for it, that covers nothing; null where there is none. Places on a tint come after
 * all that are on bare ground.
 *
 * @param {string[][]} forms lines of text, the best first
 * @param {(lines: string[]) => Candidate[]} candidates
 * @param {Box} bounds
 * @param {Box[]} marks
 * @param {Box[]} [tints]
 * @param {number} [size] of the text
 * @returns {{lines: string[], place: Placement} | null}
 */
export function placeForm(forms, candidates, bounds, marks, tints = [], size = 13) {
  for (const lines of forms) {
    /** @type {Placement | null} */
    let tinted = null;
    for (const at of candidates(lines)) {
      const box = textBox(lines, at, at.anchor, size);
      if (!isInside(box, bounds) || !isClear(box, marks)) continue;
      const place = { ...at, box, free: true };
      if (isClear(box, tints)) return { lines, place };
      tinted ??= place;
    }
    if (tinted) return { lines, place: tinted };
  }
  return null;
}

/**
 * @param {Box} box
 * @param {Box} bounds
 */
const isInside = (box, bounds) =>
  box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;

/**
 * @param {Box} box
 * @param {Box[]} others
 */
const isClear = (box, others) => others.every((other) => !overlap(box, other));

/**
 * Beside a vertical line through a point, the nearest heights first.
 *
 * @param {Point} at
 * @param {Plot} plot
 * @param {number} lineCount
 * @param {number} reach how far up or down
 * @param {number} [gap] from the line to the text
 * @returns {Candidate[]}
 */
export function besideLine({ x, y }, plot, lineCount, reach, gap = 10) {
  const STEP = 7;
  const below = (lineCount - 1) * 15;
  /** @type {Candidate[]} */
  const found = [];
  for (let far = 0; far <= Math.min(reach, plot.bottom - plot.top); far += STEP)
    for (const dy of far ? [-far - below, far] : [-below / 2])
      for (const anchor of /** @type {const} */ (['start', 'end']))
        found.push({ x: anchor === 'start' ? x + gap : x - gap, y: near(y) + dy + 4, anchor });
  return found;
}

/**
 * Above and below the points of a line, and between them.
 *
 * @param {Point[]} points
 * @returns {Candidate[]}
 */
export function alongLine(points) {
  const every = Math.ceil(points.length / 12);
  const few = points.filter((_, k) => k % every === 0);
  const between = few.slice(1).map(({ x, y }, k) => ({ x: (x + few[k].x) / 2, y: (y + few[k].y) / 2 }));
  return [...few, ...between].flatMap(({ x, y }) =>
    [8, 14, 22].flatMap((far) => [
      { x: x + far / 2, y: y - far, anchor: /** @type {const} */ ('start') },
      { x: x - far / 2, y: y + far + 9, anchor: /** @type {const} */ ('end') },
      { x: x + far / 2, y: y + far + 9, anchor: /** @type {const} */ ('start') },
      { x: x - far / 2, y: y - far, anchor: /** @type {const} */ ('end') },
    ]),
  );
}

/**
 * Boxes over the area between two lines.
 *
 * @param {(Point | null)[]} upper
 * @param {(Point | null)[]} lower
 * @returns {Box[]}
 */
export function boxesBetween(upper, lower) {
  /** @type {Box[]} */
  const boxes = [];
  for (let k = 1; k < upper.length; k++) {
    const [a, b, c, d] = [upper[k - 1], upper[k], lower[k - 1], lower[k]];
    if (!a || !b || !c || !d) continue;
    const PARTS = 4;
    for (let i = 0; i < PARTS; i++) {
      const part = (i + 0.5) / PARTS;
      const width = (b.x - a.x) / PARTS;
      const x0 = a.x + i * width;
      boxes.push({
        x0,
        x1: x0 + width,
        y0: near(a.y + part * (b.y - a.y)),
        y1: near(c.y + part * (d.y - c.y)),
      });
    }
  }
  return boxes;
}

/**
 * @param {(Point | null)[]} path
 * @param {number} [reach]
 */
export const boxesOf = (path, reach = 4) =>
  boxesAlong(
    path.filter((point) => point !== null),
    reach,
  );

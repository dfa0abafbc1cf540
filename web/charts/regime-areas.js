import { px } from './axes.js';
import { LINE, placeLabel, wrap } from './label-layout.js';

/** @typedef {{id: string, label: string, x0: number, x1: number, y0: number, y1: number}} Area */

/** Every four corners of a regime's area are a rectangle. @param {import('../types.js').Regime[]} regimes @returns {Area[]} */
export const rectangles = (regimes) =>
  regimes.flatMap(({ id, label, area }) =>
    Array.from({ length: area.length / 4 }, (_, i) => {
      const [[xa, ya], , [xb, yb]] = area.slice(4 * i); // opposite corners
      const [x0, x1, y0, y1] = [Math.min(xa, xb), Math.max(xa, xb), Math.min(ya, yb), Math.max(ya, yb)];
      return { id, label, x0, x1, y0, y1 };
    }),
  );

/**
 * Each area as a rectangle with its name in the corner that the default path leaves free: the names stand still while
 * a lever moves. Where one has no room in its area, all are set smaller.
 * @param {import('../types.js').View} view
 * @param {{x: (v: number) => number, y: (v: number) => number, path: import('./label-layout.js').Box[]}} plane
 */
export function areaShapes(view, plane) {
  const large = namedAt(13, view, plane);
  return large.every(({ free }) => free) ? large : namedAt(11, view, plane);
}

/**
 * @param {number} size @param {Parameters<typeof areaShapes>[0]} view @param {Parameters<typeof areaShapes>[1]} plane
 */
function namedAt(size, { description }, { x, y, path }) {
  return rectangles(description.regimes).map((area) => {
    const [left, right, top, bottom] = [x(area.x0), x(area.x1), y(area.y1), y(area.y0)];
    const room = right - left - 12;
    const lines = wrap(area.label, room, size);
    const down = bottom - 8 - (lines.length - 1) * LINE;
    const corners = (area.y0 === 0 ? [down, top + 17] : [top + 17, down]).flatMap((y) => [
      { x: left + 6, y, anchor: /** @type {const} */ ('start') },
      { x: right - 6, y, anchor: /** @type {const} */ ('end') },
    ]);
    const place = placeLabel(lines, corners, { x0: left, x1: right, y0: top, y1: bottom }, path, size);
    const { anchor, x: atX, y: atY } = place ?? corners[0];
    return {
      class: `area r-${area.id.replaceAll('_', '-')}`,
      x: px(left),
      y: px(top),
      width: px(right - left),
      height: px(bottom - top),
      free: place !== null && place.free,
      name: { lines, size, anchor, x: px(atX), y: px(atY) },
    };
  });
}

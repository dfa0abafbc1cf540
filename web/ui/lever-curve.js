// The curve over a lever: a number over the lever's range, drawn over the run of the slider's thumb, with the number at
// both ends and a dot over the value.

import { html, nothing, svg } from 'lit';

/**
 * @typedef {{ x: number, y: number | null }} Point x from 0 at the lever's least value to 1 at its greatest
 *
 * @typedef {object} LeverCurve
 * @property {Point[]} points by x
 * @property {Point[]} [second] another number on the same scale, dotted
 * @property {string} [start] the number at the lever's least value, as text
 * @property {string} [end] the number at the lever's greatest value
 * @property {string} [words] what the curve shows, for who does not see it
 * @property {[number, number]} [scale] shared by several levers; values beyond it are drawn along the edge
 * @property {{ from: number, to: number, tint: string }[]} [ground] stretches of x and their colours
 */

const [WIDTH, HEIGHT, RIM] = [100, 26, 4];
const END = 0.16; // the part of the width that the text at an end may cover
const ASCENT = 8; // of its digits
const GAP = 4;

/** @param {number} x */
const round = (x) => Math.round(x * 100) / 100;
/** @param {number} part */
const percent = (part) => `${round(100 * part)}%`;

/**
 * @param {LeverCurve} curve
 * @param {number} at where the lever stands, from 0 to 1
 */
export function leverCurve({ points, second, start, end, scale, ground }, at) {
  const all = [...points, ...(second ?? [])];
  const y = heightOf(scale ?? extent(all));
  const dots = [points, second ?? []].map((line) => valueAt(line, at));
  return html`<svg class="curve" aria-hidden="true">
    ${svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="100%" height=${HEIGHT} preserveAspectRatio="none">
      ${(ground ?? []).map(
        ({ from, to, tint }) =>
          svg`<rect x=${round(WIDTH * from)} width=${round(WIDTH * (to - from))} y="0" height=${HEIGHT} fill=${tint} />`,
      )}
      <path class="sparkline-path" d=${linePath(points, y)} />
      ${second ? svg`<path class="sparkline-path second" d=${linePath(second, y)} />` : nothing}
    </svg>
    ${dots.map((v) => (v === null ? nothing : svg`<circle cx=${percent(at)} cy=${round(y(v))} r="2.75" />`))}
    ${endText('start', start, all, y)}${endText('end', end, all, y)}`}
  </svg>`;
}

/**
 * @param {'start' | 'end'} side
 * @param {string | undefined} text
 * @param {Point[]} points
 * @param {(v: number) => number} y
 */
function endText(side, text, points, y) {
  if (!text) return nothing;
  const near = points.filter(({ x }) => (side === 'start' ? x <= END : x >= 1 - END));
  return svg`<text class=${side} x=${side === 'start' ? '0' : '100%'} y=${baseline(near, y)} .textContent=${text}></text>`;
}

/**
 * The text stands on the side of the curve where there is more room.
 *
 * @param {Point[]} points
 * @param {(v: number) => number} y
 */
export function baseline(points, y) {
  const heights = points.flatMap((point) => (point.y === null ? [] : [y(point.y)]));
  if (!heights.length) return round((HEIGHT + ASCENT) / 2);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  return top > HEIGHT - bottom
    ? round(Math.max(ASCENT, top - GAP))
    : round(Math.min(HEIGHT - 2, bottom + GAP + ASCENT));
}

/**
 * @param {Point[]} points
 * @returns {[number, number]}
 */
function extent(points) {
  const known = points.flatMap(({ y }) => (y === null ? [] : [y]));
  return known.length ? [Math.min(...known), Math.max(...known)] : [0, 0];
}

/**
 * Down the picture as the number falls; a number that stays the same runs in the middle.
 *
 * @param {[number, number]} scale
 */
function heightOf([low, high]) {
  return (/** @type {number} */ v) => {
    const part = high > low ? (v - low) / (high - low) : 0.5;
    return HEIGHT - RIM - Math.min(1, Math.max(0, part)) * (HEIGHT - 2 * RIM);
  };
}

/**
 * @param {Point[]} points
 * @param {(v: number) => number} y
 */
function linePath(points, y) {
  let pen = 'M';
  return points
    .map((point) => {
      const step = point.y === null ? '' : `${pen}${round(WIDTH * point.x)},${round(y(point.y))}`;
      pen = point.y === null ? 'M' : 'L';
      return step;
    })
    .join('');
}

/**
 * On the line between the points beside it; null where one of them is.
 *
 * @param {Point[]} points
 * @param {number} at
 */
export function valueAt(points, at) {
  const next = points.findIndex(({ x }) => x >= at);
  if (next < 0) return null;
  const [from, to] = [points[Math.max(0, next - 1)], points[next]];
  if (to.x === at || from === to) return to.y;
  if (from.y === null || to.y === null) return null;
  return from.y + ((at - from.x) / (to.x - from.x)) * (to.y - from.y);
}

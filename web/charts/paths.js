import { px } from './axes.js';

/**
 * Stacks rows of values, the first at the bottom: lower and upper value of each row at each index.
 *
 * @param {number[][]} rows
 * @returns {[number, number][][]}
 */
export function stackRows(rows) {
  const tops = (rows[0] ?? []).map(() => 0);
  return rows.map((row) => row.map((value, k) => [tops[k], (tops[k] += value)]));
}

/**
 * A series of bars as one path, so that an update changes one attribute.
 *
 * @param {[number, number][]} spans lower and upper value of each bar
 * @param {number[]} lefts
 * @param {number} width
 * @param {(v: number) => number} y
 */
export function barPath(spans, lefts, width, y) {
  return spans
    .map(([low, high], k) => {
      const [y0, y1] = [px(y(low)), px(y(high))];
      return y0 === y1 ? '' : `M${px(lefts[k])},${y0}V${y1}h${px(width)}V${y0}z`;
    })
    .join('');
}

/**
 * A polyline with gaps where values are null.
 *
 * @param {number[]} xs
 * @param {(number | null)[]} values
 * @param {(v: number) => number} y
 */
export function linePath(xs, values, y) {
  let command = 'M';
  return values
    .map((v, k) => {
      if (v === null) {
        command = 'M';
        return '';
      }
      const part = `${command}${px(xs[k])},${px(y(v))}`;
      command = 'L';
      return part;
    })
    .join('');
}

/**
 * The area between two rows, with gaps where either is null.
 *
 * @param {number[]} xs
 * @param {(number | null)[]} lows
 * @param {(number | null)[]} highs
 * @param {(v: number) => number} y
 */
export function bandPath(xs, lows, highs, y) {
  let [path, over, under] = ['', '', ''];
  for (let k = 0; k <= xs.length; k++) {
    const [low, high] = [lows[k], highs[k]];
    if (typeof low === 'number' && typeof high === 'number') {
      const at = px(xs[k]);
      over += `${over && 'L'}${at},${px(y(high))}`;
      under = `L${at},${px(y(low))}${under}`;
    } else if (over) {
      path += `M${over}${under}z`;
      over = under = '';
    }
  }
  return path;
}

/**
 * The area of a layer of a stack.
 *
 * @param {number[]} xs
 * @param {[number, number][]} layer
 * @param {(v: number) => number} y
 */
export const layerPath = (xs, layer, y) =>
  bandPath(
    xs,
    layer.map(([low]) => low),
    layer.map(([, high]) => high),
    y,
  );

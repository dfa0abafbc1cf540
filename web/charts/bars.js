import { stack } from 'd3-shape';
import { px } from './axis.js';

/**
 * Rows of values piled up, the first at the bottom: for each row the lower and upper value at each place.
 * @param {number[][]} rows @returns {[number, number][][]}
 */
export function pile(rows) {
  const places = (rows[0] ?? []).map((_, k) => k);
  const piled = /** @type {import('d3-shape').Stack<any, any, string>} */ (stack())
    .keys(rows.map((_, i) => `${i}`))
    .value((k, i) => rows[+i][k]);
  return piled(places).map((layer) => layer.map(([low, high]) => [low, high]));
}

/**
 * A series of bars as one path: few nodes, and a drag changes one attribute.
 * @param {[number, number][]} spans lower and upper value of each bar @param {number[]} lefts @param {number} width
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
 * A polyline that leaves out what is undefined.
 * @param {number[]} xs @param {(number | null)[]} values @param {(v: number) => number} y
 */
export function linePath(xs, values, y) {
  let pen = 'M';
  return values
    .map((v, k) => {
      if (v === null) {
        pen = 'M';
        return '';
      }
      const part = `${pen}${px(xs[k])},${px(y(v))}`;
      pen = 'L';
      return part;
    })
    .join('');
}

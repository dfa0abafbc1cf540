import { svg } from 'lit';
import { px } from './axes.js';
import { bandPath } from './paths.js';

/** @import {View} from '../types.js' */

/**
 * Bands of the middle half and the middle 90% of the trials.
 *
 * @param {View} view
 * @param {string} metric
 * @param {number[]} xs
 * @param {(v: number) => number} y
 */
export function bands({ uncertainty }, metric, xs, y) {
  if (!uncertainty) return { class: 'bands', wide: '', half: '' };
  const { p05, p25, p75, p95 } = uncertainty.simulation.metrics[metric];
  return {
    class: uncertainty.stale ? 'bands stale' : 'bands',
    wide: bandPath(xs, p05, p95, y),
    half: bandPath(xs, p25, p75, y),
  };
}

/** @param {ReturnType<typeof bands>} shape */
export const bandsView = (shape) =>
  svg`<g class=${shape.class}><path d=${shape.wide} /><path d=${shape.half} /></g>`;

/**
 * The scatter of the trials in the chosen year, as one path: a line of length 0 with round ends is a dot.
 *
 * @param {View} view
 * @param {(v: number) => number} x
 * @param {(v: number) => number} y
 */
export function cloud({ uncertainty, year }, x, y) {
  if (!uncertainty?.samples.count) return { class: 'cloud', d: '' };
  const [across, up] = ['lab_dependence', 'incumbent_dependence'].map((row) =>
    uncertainty.samples.at(row, year),
  );
  let d = '';
  for (let i = 0; i < across.length; i++) d += `M${px(x(across[i]))},${px(y(up[i]))}h0`;
  return { class: uncertainty.stale ? 'cloud stale' : 'cloud', d };
}

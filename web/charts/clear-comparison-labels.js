import { comparisonLabels } from './comparison-labels.js';
import { overlap } from './label-layout.js';

/**
 * @import {View} from '../types.js'
 * @import {Box} from './label-layout.js'
 * @import {ComparisonLabel, Path} from './comparison-labels.js'
 */

/**
 * The letters A and B at their paths, without those that would cover another label.
 *
 * @param {View} view
 * @param {{a: Path, b: Path}} paths
 * @param {Box} bounds
 * @param {Box[]} labels
 * @returns {ComparisonLabel[]}
 */
export function clearComparisonLabels(view, paths, bounds, labels) {
  const taken = [...labels];
  return comparisonLabels(view, paths, bounds, labels).map((letter) => {
    if (letter.box.some((box) => taken.some((other) => overlap(box, other) > 0)))
      return { ...letter, text: '', box: [] };
    taken.push(...letter.box);
    return letter;
  });
}

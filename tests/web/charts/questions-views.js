// Views for the tests of the pictures of own capacity, of the stake and of the relationship: all of tests/web/label-boxes.js
// at each width, with trials of the stake's value.

import { sampleTable } from '../../../web/engine/samples.js';
import { withTrials } from '../an-uncertainty.js';
import { WIDTHS, everyView } from '../label-boxes.js';

/** @import {View} from '../../../web/types.js' */

/**
 * With trials around the results, also of the stake's value, and a cloud of them.
 *
 * @param {View} view
 * @returns {View}
 */
export function tried(view) {
  const found = withTrials(view);
  const { uncertainty, result } = found;
  if (!uncertainty) return found;
  const times = (/** @type {number} */ by) => result.equity_value.map((v, k) => v * (1 + by * (k / 10)));
  const simulation = {
    ...uncertainty.simulation,
    metrics: {
      ...uncertainty.simulation.metrics,
      equity_value: {
        mean: times(0),
        p05: times(-0.9),
        p25: times(-0.4),
        p50: times(0),
        p75: times(0.8),
        p95: times(4),
        undefined: result.years.map(() => 0),
      },
    },
  };
  const metrics = ['lab_dependence', 'incumbent_dependence'];
  const numbers = new Float64Array(3 * result.years.length * 3).map((_, i) => (i % 7) / 7);
  const samples = sampleTable(numbers, metrics, { ...view.description, metrics: [] });
  return { ...found, uncertainty: { ...uncertainty, simulation, samples } };
}

/** @returns {Generator<{where: string, view: View}>} */
export function* allViews() {
  for (const { view, where } of everyView()) {
    const whole = view.uncertainty ? tried(view) : view;
    for (const width of WIDTHS) yield { where: `${where}, ${width} px`, view: { ...whole, width } };
  }
}

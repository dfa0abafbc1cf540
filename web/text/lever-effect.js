// What a lever changes where it changes neither the sentence nor the strip.

import { CORRELATION_PARAMETER } from '../engine/overrides.js';
import { inSentence } from './english.js';
import { parties } from './regimes.js';
import { sentenceText } from './sentence.js';
import { strip } from './strip.js';

/** @import {Evaluation, FullResult, Parameter} from '../types.js' */

/** Rows that each section of the page shows, in its order; all others can be chosen in the last one, "Test it". */
const SECTIONS = [
  ['backlog_share', 'cloud_revenue_share', 'attribution'],
  ['cumulative_gap', 'due', 'obligations', 'resources', 'partners'],
  ['own_control', 'capacity', 'controlled_gw', 'incumbent_gw', 'build_pressure', 'build_pressure_peak'],
  [
    'incumbent_net_gain',
    'equity_value',
    'stake',
    'npv_equity_gain',
    'npv_revenue_share',
    'npv_lost_gross_profit',
    'lost_to_departure',
    'lost_to_nonpayment',
  ],
  ['lab_dependence', 'incumbent_dependence', 'regime', 'regime_margin', 'hedge_gain', 'model_dependence'],
];
const TEST_IT = 7; // the number of the section in which any metric can be chosen

/**
 * Empty where the lever changes the sentence or the strip at the chosen date. Else the figure that it does change, with the
 * number of its section, or that it changes nothing.
 *
 * @param {Evaluation} view
 * @param {Pick<Parameter, 'id'>} lever
 * @param {FullResult[]} ends results with the lever at its min and at its max, the others as they are
 * @returns {{ text: string, section: number | null }}
 */
export function leverEffect(view, { id }, ends) {
  if (id === CORRELATION_PARAMETER) return { text: 'moves only the ranges of the trials', section: null };
  const now = printed(view);
  if (ends.some((result) => printed({ ...view, result }) !== now)) return { text: '', section: null };
  const names = parties(view.description);
  for (const [i, rows] of SECTIONS.entries()) {
    const row = rows.find((name) => changes(name));
    if (row) return moves(row, i + 1);
  }
  const other = view.description.metrics.find((metric) => changes(metric.id.split('.')[0]));
  return other ? moves(other.id, TEST_IT) : { text: 'changes nothing as things stand', section: null };

  /**
   * @param {string} row
   * @param {number} section
   */
  function moves(row, section) {
    return { text: `moves ${labelOf(row)}, in ${section}`, section };
  }

  /** @param {string} row */
  function changes(row) {
    const values = (/** @type {FullResult} */ result) =>
      JSON.stringify(/** @type {Record<string, any>} */ (result)[row]);
    return ends.some((result) => values(result) !== values(view.result));
  }

  /** @param {string} row */
  function labelOf(row) {
    if (row === 'partners') return 'what partners are paid';
    if (row === 'regime') return 'where the two stand';
    const label = view.description.metrics.find((metric) => metric.id === row)?.label ?? row;
    return inSentence(label, names);
  }
}

/**
 * The sentence and the strip as printed, without what depends on the trials.
 *
 * @param {Evaluation} view
 */
function printed(view) {
  const cells = strip({ ...view, uncertainty: undefined });
  return [
    sentenceText(view),
    ...cells.map(
      ({ value, unit }) => `${typeof value === 'object' && 'text' in value ? value.text : value} ${unit}`,
    ),
  ].join('\n');
}

// Texts and tables of the comparison of A, the baseline, with B, the present state.

import { inBaseline } from '../engine/metric-ref.js';
import { isMoved } from '../engine/overrides.js';

/** @import {Cell, Figure, Link, Table, View} from '../types.js' */

/**
 * Whether there is a comparison and B differs from A.
 *
 * @param {View} view
 */
const differ = (view) => !!view.baselineOverrides && isMoved(view);

/**
 * The view with A and B exchanged; without trials, which are of B.
 *
 * @param {View} view
 * @returns {View}
 */
const ofA = (view) => ({
  ...view,
  overrides: view.baselineOverrides ?? {},
  result: view.baseline,
  baseline: view.result,
  uncertainty: undefined,
});

/**
 * The results that a table compares: B's, and A's where it differs.
 *
 * @param {View} view
 */
export const results = (view) => (differ(view) ? [view.result, view.baseline] : [view.result]);

/**
 * The text of a view; of both where they differ.
 *
 * @param {View} view
 * @param {(view: View) => string} textOf
 */
export function comparisonText(view, textOf) {
  return differ(view) ? `B, ${textOf(view)}. A, ${textOf(ofA(view))}` : textOf(view);
}

/**
 * @param {Cell} cell
 * @returns {Cell}
 */
function cellInA(cell) {
  const inA = (/** @type {string | Figure | Link} */ part) =>
    typeof part !== 'string' && 'metric' in part ? figureInA(part) : part;
  return Array.isArray(cell) ? /** @type {Cell} */ (cell.map(inA)) : inA(cell);
}

/** @param {Figure} figure */
const figureInA = (figure) => ({ ...figure, metric: inBaseline(figure.metric) });

/**
 * The table of a view; where A and B differ, with each row of A above that of B.
 *
 * @param {View} view
 * @param {(view: View) => Table} tableOf
 * @returns {Table}
 */
export function comparisonTable(view, tableOf) {
  const table = tableOf(view);
  if (!differ(view)) return table;
  const { rows } = tableOf(ofA(view));
  const labelled = (/** @type {Table['rows'][number]} */ row, /** @type {string} */ name) => ({
    ...row,
    header: `${row.header}, ${name}`,
  });
  return {
    ...table,
    rows: table.rows.flatMap((row, i) => [
      { ...labelled(rows[i], 'A'), cells: rows[i].cells.map(cellInA) },
      labelled(row, 'B'),
    ]),
  };
}

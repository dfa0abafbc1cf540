// What is told of one state, told of A and of B.

import { inBaseline } from '../engine/metric-ref.js';
import { isMoved } from '../engine/overrides.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {import('../types.js').Table} Table
 */

/** @param {View} view */
const differ = (view) => !!view.baselineOverrides && isMoved(view);

/** The same view of A, with B as what it is set against; trials are of B. @param {View} view @returns {View} */
const ofA = (view) => ({ ...view, result: view.baseline, baseline: view.result, uncertainty: undefined });

/** The results that a table has rows of. @param {View} view */
export const results = (view) => (differ(view) ? [view.result, view.baseline] : [view.result]);

/** @param {View} view @param {(view: View) => string} told */
export function bothTold(view, told) {
  return differ(view) ? `B, ${told(view)}. A, ${told(ofA(view))}` : told(view);
}

/** @param {Table['rows'][number]} row */
const opensInA = ({ opens }) => opens?.map((name) => name && inBaseline(name));

/** Each row of A's above B's, and both tables in one. @param {View} view @param {(view: View) => Table} tabled @returns {Table} */
export function bothTabled(view, tabled) {
  const table = tabled(view);
  if (!differ(view)) return table;
  const { rows } = tabled(ofA(view));
  const named = (/** @type {Table['rows'][number]} */ row, /** @type {string} */ name) => ({
    ...row,
    header: `${row.header}, ${name}`,
  });
  return {
    ...table,
    rows: table.rows.flatMap((row, i) => [
      { ...named(rows[i], 'A'), opens: opensInA(rows[i]) },
      named(row, 'B'),
    ]),
  };
}

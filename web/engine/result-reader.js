// Converts the array of `evaluate_values` to a result: the keys of `evaluate`, and the totals that it omits.

/** @import {Description, FullResult} from '../types.js' */

/** @param {number} x */
const orNull = (x) => (Number.isNaN(x) ? null : x);

/**
 * @param {Description} description
 * @returns {(numbers: Float64Array) => FullResult}
 */
export function resultReader({ layout, metrics, regimes, horizon }) {
  const scalars = new Set(metrics.filter(({ kind }) => kind === 'scalar').map(({ id }) => id));
  const entries = layout.map(({ metric, offset, length }) => {
    const [row, series, key] = metric.split('.'); // backlog_share, spend.amazon, partners.oracle.unpaid
    const isScalar = scalars.has(key ? `${row}.${key}` : row);
    return { row, series, key, offset, length, isScalar };
  });
  return (numbers) => {
    /** @type {Record<string, any>} */
    const result = { years: horizon.grid };
    for (const { row, series, key, offset, length, isScalar } of entries) {
      const figures = [...numbers.subarray(offset, offset + length)];
      const values =
        row === 'regime' ? figures.map(regimeId) : isScalar ? orNull(figures[0]) : figures.map(orNull);
      if (series === undefined) result[row] = values;
      else if (key === undefined) (result[row] ??= {})[series] = values;
      else ((result[row] ??= {})[series] ??= { provider: series })[key] = values;
    }
    result.partners = Object.values(result.partners ?? {});
    return /** @type {FullResult} */ (result);
  };

  function regimeId(/** @type {number} */ index) {
    return regimes[index].id;
  }
}

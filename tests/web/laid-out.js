// A result in the form in which the core gives it to the page: one array of numbers, and the layout that describes it.

import { REGIMES, aDescription } from './a-view.js';

/** @import {Description, FullResult} from '../../web/types.js' */

/** @param {FullResult} result without partners */
export function laidOut(result) {
  const { years, partners, regime, ...rows } = result;
  /** @type {Description['layout']} */
  const layout = [];
  /** @type {number[]} */
  const numbers = [];
  const put = (/** @type {string} */ metric, /** @type {(number | null)[]} */ values) => {
    layout.push({ metric, offset: numbers.length, length: values.length });
    numbers.push(...values.map((value) => value ?? NaN));
  };
  put(
    'regime',
    regime.map((state) => REGIMES.findIndex(({ id }) => id === state)),
  );
  for (const [id, row] of Object.entries(rows))
    if (Array.isArray(row)) put(id, row);
    else if (typeof row === 'object' && row !== null)
      for (const [series, values] of Object.entries(row)) put(`${id}.${series}`, values);
    else put(id, [row]);
  return { layout, numbers: Float64Array.from(numbers) };
}

/**
 * With the layout of a result.
 *
 * @param {FullResult} result
 * @returns {Description}
 */
export function describing(result) {
  const metrics = Object.entries(result)
    .filter(([, row]) => row === null || typeof row === 'number')
    .map(([id]) => ({
      id,
      label: id,
      unit: 'share',
      kind: /** @type {const} */ ('scalar'),
      by: null,
      nullable: false,
    }));
  return { ...aDescription(), regimes: REGIMES, metrics, layout: laidOut(result).layout };
}

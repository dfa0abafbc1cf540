// Results as the core returns them: one array of numbers, and its layout.

import { REGIMES, aDescription } from './a-view.js';

/** @import {Description, FullResult} from '../../web/types.js' */

/** @param {FullResult} result without partners */
export function laidOut(result) {
  const { years, partners, regime, ...rows } = result;
  /** @type {Description['layout']} */
  const layout = [];
  /** @type {number[]} */
  const numbers = [];
  const append = (/** @type {string} */ metric, /** @type {(number | null)[]} */ values) => {
    layout.push({ metric, offset: numbers.length, length: values.length });
    numbers.push(...values.map((value) => value ?? NaN));
  };
  append(
    'regime',
    regime.map((state) => REGIMES.findIndex(({ id }) => id === state)),
  );
  for (const [id, row] of Object.entries(rows))
    if (Array.isArray(row)) append(id, row);
    else if (typeof row === 'object' && row !== null)
      for (const [series, values] of Object.entries(row)) append(`${id}.${series}`, values);
    else append(id, [row]);
  return { layout, numbers: Float64Array.from(numbers) };
}

/**
 * A description with the layout of a result.
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

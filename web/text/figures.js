// Figures of a result: what is printed, and the metric that it opens, are read by one name.

import { levelAt } from '../engine/metric-ref.js';
import { DASH } from './numbers.js';
import { figure } from './phrase.js';

/** @import {FullResult} from '../types.js' */

/**
 * @typedef {keyof FullResult | `${keyof FullResult}.${string}`} RowName `backlog_share`, `capacity.amazon`
 */

/**
 * A row at a place: the level at that point of the grid, or the flow of the period that starts there.
 *
 * @param {FullResult} result
 * @param {RowName} name
 * @param {number} k
 * @param {(value: number) => string} form
 * @param {string} [about] its name, where the metric's own label does not do
 */
export const figureAt = (result, name, k, form, about) =>
  figure(form(rowOf(result, name)[k]), levelAt(name, result, k), about);

/**
 * The flow of the year that ends at a point; a dash at the start, before which there is none.
 *
 * @param {FullResult} result
 * @param {RowName} name
 * @param {number} k
 * @param {(value: number) => string} form
 */
export const flowFigure = (result, name, k, form) => (k > 0 ? figureAt(result, name, k - 1, form) : DASH);

/**
 * @param {FullResult} result
 * @param {string} name
 * @returns {number[]} null where undefined, which the forms of figures know
 */
const rowOf = (result, name) => name.split('.').reduce((part, key) => part[key], /** @type {any} */ (result));

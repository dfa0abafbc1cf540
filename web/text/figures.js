// Figures of a result: the formatted value and the metric reference, from one name.

import { levelAt } from '../engine/metric-ref.js';
import { DASH } from './numbers.js';
import { figure } from './phrase.js';

/** @import {FullResult} from '../types.js' */

/**
 * @typedef {keyof FullResult | `${keyof FullResult}.${string}`} RowName `backlog_share`, `capacity.amazon`
 */

/**
 * A figure of a row: the level at an index of the grid, or the flow of the period that starts there.
 *
 * @param {FullResult} result
 * @param {RowName} name
 * @param {number} k
 * @param {(value: number) => string} form
 * @param {string} [about] a name, where the metric's label is not sufficient
 */
export const figureAt = (result, name, k, form, about) =>
  figure(form(rowOf(result, name)[k]), levelAt(name, result, k), about);

/**
 * The flow of the period that ends at an index of the grid; a dash at the start, as no period ends there.
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
 * @returns {number[]} may contain null, for which the formats have a dash
 */
const rowOf = (result, name) => name.split('.').reduce((part, key) => part[key], /** @type {any} */ (result));

// Names of nodes: label and dates.

import { split } from '../../engine/metric-ref.js';
import { pointInTime, period } from '../../text/dates.js';
import { dated } from '../../text/metrics.js';

/** @import {DerivationNode} from './nodes.js' */

/** @typedef {Pick<DerivationNode, 'name' | 'label' | 'dates'>} Node */

/**
 * "end of 2029", "2029" for a year, "over the horizon" for a sum over all years; empty for a constant. Where the horizon
 * is one year, the sum has the same dates as that year and differs by its reference.
 *
 * @param {Node} node
 */
export function whenOf({ name, dates }) {
  if (!dates) return '';
  if (dates.length === 1) return pointInTime(dates[0]);
  return split(name)[1] === 'sum' ? 'over the horizon' : period(dates[0]);
}

/**
 * "OpenAI's share of Microsoft's backlog, end of 2029"
 *
 * @param {Node} node
 */
export const nodeName = (node) => dated(node.label, whenOf(node));

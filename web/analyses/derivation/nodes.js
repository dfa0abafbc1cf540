// Nodes of a derivation: their names, and the nodes that several formulas share.

import { split } from '../../engine/metric-ref.js';
import { period, pointInTime } from '../../text/dates.js';
import { dated } from '../../text/metrics.js';

/** @import {Derivation} from '../../types.js' */

/**
 * @typedef {Omit<Derivation, 'inputs'> & { inputs?: DerivationNode[] }} DerivationNode a node that several
 *   formulas use is one object in the inputs of each
 */

/**
 * Replaces references by the nodes themselves, in place. Each node is visited once: as a tree without shared nodes, a
 * derivation of 1,000 contracts over 50 years would take hundreds of megabytes.
 *
 * @param {Derivation} root
 * @returns {DerivationNode}
 */
export function withSharedNodes(root) {
  /** @type {Map<string, Derivation>} */
  const byName = new Map();
  /** @param {Derivation} node */
  const resolve = (node) => {
    byName.set(node.name, node);
    node.inputs?.forEach((input, i, inputs) => {
      if ('ref' in input) inputs[i] = /** @type {Derivation} */ (byName.get(input.ref));
      else resolve(input);
    });
  };
  resolve(root);
  return /** @type {DerivationNode} */ (root);
}

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

// What the panel shows of every number that the engine explains is words and figures: nothing stays code.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeName, withSharedNodes } from '../../web/analyses/derivation/nodes.js';
import { nodeView } from '../../web/analyses/derivation/tree.js';
import { figureOf } from '../../web/analyses/derivation/values.js';
import { text } from '../web/written.js';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

/**
 * @import {DerivationNode} from '../../web/analyses/derivation/nodes.js'
 * @import {Description} from '../../web/types.js'
 */

const CODE = /_|@|\*|\bundefined\b(?! where)|NaN|null|\[object/;
const CONTRACT_KEYS = ['value_usd_bn', 'capacity_gw', 'start', 'term_years', 'ramp_up', 'ramp_down'];

/**
 * Metrics at the start, in between, at the end and over the horizon; parameters; figures of contracts.
 *
 * @param {Description} description
 */
function referencesOf({ layout, metrics, parameters, contracts, horizon: { grid, years } }) {
  const money = new Set(
    metrics.filter(({ kind, unit }) => kind === 'flow' && unit === 'USD bn').map(({ id }) => id),
  );
  const times = [0, 4, years - 1].map((k) => `@${grid[k]}`);
  const timesOf = (/** @type {string} */ stem, /** @type {number} */ length) =>
    length === 1 ? [''] : money.has(stem.split('.')[0]) ? [...times, '@sum'] : times;
  return [
    ...layout
      .filter(({ metric }) => metric !== 'regime')
      .flatMap(({ metric, length }) => timesOf(metric, length).map((time) => metric + time)),
    ...parameters.map(({ id }) => id),
    ...contracts.flatMap(({ id }) => CONTRACT_KEYS.map((key) => `contracts.${id}.${key}`)),
  ];
}

/**
 * Each node that has not been seen yet.
 *
 * @param {DerivationNode} node
 * @param {Set<string>} seen
 * @returns {Generator<DerivationNode>}
 */
function* unseen(node, seen) {
  if (seen.has(node.name)) return;
  seen.add(node.name);
  yield node;
  for (const input of node.inputs ?? []) yield* unseen(input, seen);
}

for (const id of scenarioIds) {
  test(`every derivation of ${id} is described in words`, () => {
    const scenario = readText(scenarioPath(id));
    /** @type {Description} */
    const description = JSON.parse(module.describe(scenario, '')).result;
    const rest = { description, baseDescription: description, hypothetical: {}, expanded: new Set(['']) };
    /** @type {Set<string>} */
    const seen = new Set();
    for (const name of referencesOf(description)) {
      const reply = JSON.parse(module.explain(scenario, JSON.stringify({ metric: name })));
      assert.ok(reply.ok, `${name}: ${JSON.stringify(reply.issues)}`);
      assert.equal(reply.result.name, name);
      for (const node of unseen(withSharedNodes(reply.result), seen)) {
        const tree = { ...rest, question: { name }, toggle() {}, goTo() {} };
        const shown = `${nodeName(node)} ${figureOf(node)} ${text(nodeView(node, '', tree))}`;
        assert.doesNotMatch(shown, CODE, node.name);
      }
    }
    assert.ok(seen.size > 500);
  });
}

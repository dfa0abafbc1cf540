// Explanations through both doors: the same bytes, and trees that are the numbers of evaluate all the way down.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module, native, readText, scenarioIds, scenarioPath } from './doors.js';

const article = scenarioPath('article-2026-01');

/**
 * @param {any} node
 * @param {(node: any) => void} visit
 */
function walk(node, visit) {
  visit(node);
  for (const input of node.inputs ?? []) walk(input, visit);
}

/**
 * The formula from its tokens.
 *
 * @param {any} node
 * @returns {string}
 */
const textOf = ({ tokens, inputs }) =>
  tokens
    .map((/** @type {any} */ token) =>
      typeof token === 'string' ? token : (inputs[token.input].name ?? inputs[token.input].ref),
    )
    .join('');

const requested = [
  'backlog_share@2030',
  'attribution.departure@2030',
  'affordable_share',
  'lost_revenue@sum',
  'partners.oracle.share_of_partner',
  'partners.stargate.share_of_partner',
  'build_pressure@2028',
];

test('the same bytes from both doors', () => {
  for (const metric of requested) {
    const request = JSON.stringify({ metric, overrides: { funding_link: 0.5, build_pace: 0.7 } });
    const reply = module.explain(readText(article), request);
    assert.ok(JSON.parse(reply).ok, reply);
    assert.equal(JSON.parse(reply).result.name, metric);
    assert.equal(reply, native(['explain', article, '--request', request]).reply);
    assert.equal(JSON.stringify(JSON.parse(reply)), reply, 'as JSON.stringify writes it');
  }
});

for (const id of scenarioIds) {
  test(`levels of ${id} are those of evaluate, from figures with basis and source`, () => {
    const scenario = readText(scenarioPath(id));
    const { result: described } = JSON.parse(module.describe(scenario, ''));
    const { result: evaluated } = JSON.parse(module.evaluate(scenario, ''));
    const parameters = new Map(described.parameters.map((/** @type {any} */ p) => [p.id, p]));
    const sources = new Set(described.sources.map((/** @type {any} */ s) => s.id));
    for (const { id: metric, kind, by } of described.metrics) {
      if (kind !== 'level' || by) continue;
      described.horizon.grid.forEach((/** @type {number} */ year, /** @type {number} */ k) => {
        if (k % 5 > 0) return;
        const { result: root } = JSON.parse(
          module.explain(scenario, JSON.stringify({ metric: `${metric}@${year}` })),
        );
        assert.equal(root.name, `${metric}@${year}`);
        if (metric in evaluated) assert.equal(root.value, evaluated[metric][k]);
        walk(root, (node) => {
          if (node.ref) return assert.deepEqual(Object.keys(node), ['ref']);
          const dates = node.dates ? ['dates'] : [];
          const keys = node.inputs ? ['formula', 'tokens', 'inputs'] : ['basis', 'source'];
          assert.deepEqual(Object.keys(node), ['name', 'label', 'value', 'unit', ...dates, ...keys]);
          if (node.inputs) assert.equal(textOf(node), node.formula);
          if (node.inputs) return assert.ok(node.inputs.length > 0 && node.formula, node.name);
          assert.ok(['article', 'report', 'derived', 'assumption'].includes(node.basis), node.name);
          assert.ok(node.source === null || sources.has(node.source), node.name);
          const parameter = parameters.get(node.name);
          if (parameter)
            assert.deepEqual(
              [node.value, node.unit, node.basis, node.source],
              [parameter.value, parameter.unit, parameter.basis, parameter.source],
            );
        });
      });
    }
  });
}

test('what is no metric is refused', () => {
  for (const request of [
    '{}',
    '{"metric":"regime@2030"}',
    '{"metric":3}',
    '{"metric":"hhi@2030","trials":1}',
  ]) {
    const reply = module.explain(readText(article), request);
    assert.equal(JSON.parse(reply).ok, false);
    assert.equal(native(['explain', article, '--request', request]).reply, reply);
  }
});

test('a number that is met again is a reference to the node where it was met first', () => {
  const reply = JSON.parse(module.explain(readText(article), '{"metric":"npv_lost_gross_profit"}'));
  /** @type {Set<string>} */
  const names = new Set();
  let refs = 0;
  walk(reply.result, (node) => {
    if (node.ref) {
      refs++;
      assert.ok(names.has(node.ref), node.ref);
    } else {
      assert.ok(!names.has(node.name), node.name);
      names.add(node.name);
    }
  });
  assert.ok(refs > 0);
});

test('parameters and figures of contracts can be explained', () => {
  for (const name of [
    'build_pace',
    'contracts.azure-250.term_years',
    'contracts.oracle-4.5gw.value_usd_bn',
  ]) {
    const request = JSON.stringify({ metric: name });
    const reply = module.explain(readText(article), request);
    assert.equal(JSON.parse(reply).result.name, name);
    assert.equal(native(['explain', article, '--request', request]).reply, reply);
  }
});

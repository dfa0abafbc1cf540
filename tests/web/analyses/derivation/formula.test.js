// The words of a derivation's node: its name, its figure, its formula.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaAndReason, isLongSum, piecesOf } from '../../../../web/analyses/derivation/formula.js';
import { nodeName, withSharedNodes } from '../../../../web/analyses/derivation/nodes.js';
import { figureOf, operandOf } from '../../../../web/analyses/derivation/values.js';
import { backlogLab, backlogShare, leaf, node, tokensOf } from '../../why-trees.js';

test('a node is called by its label and its dates: an instant, a year, the horizon, none', () => {
  const named = (/** @type {string} */ name, /** @type {number[]} */ ...dates) =>
    nodeName({ name, label: 'It', ...(dates.length && { dates }) });
  assert.equal(named('backlog_share@2030', 2030), 'It, end of 2029');
  assert.equal(named('obligations@2029', 2029, 2030), 'It, 2029');
  assert.equal(named('obligations@2026.5', 2026.5, 2027.5), 'It, year to mid-2027');
  assert.equal(named('lost_revenue@sum', 2026, 2036), 'It, over the horizon');
  assert.equal(named('lost_revenue@sum', 2026, 2027), 'It, over the horizon');
  assert.equal(named('npv_lost_gross_profit'), 'It');
});

test('a number that is met again is the node where it was met first', () => {
  const shared = leaf('a', 1, 'x');
  const root = withSharedNodes({
    ...leaf('c', 3, 'x'),
    inputs: [shared, { ...leaf('b', 2, 'x'), inputs: [{ ref: 'a' }] }, { ref: 'b' }],
  });
  assert.equal(root.inputs?.[0], shared);
  assert.equal(root.inputs?.[1].inputs?.[0], shared);
  assert.equal(root.inputs?.[2], root.inputs?.[1]);
});

test('figures have the page’s forms, and never round to nothing what is something', () => {
  assert.equal(figureOf(backlogShare), '18.3%');
  assert.equal(figureOf(backlogLab), '$195.5B');
  assert.equal(figureOf(node('x', 1, 'share', 'y', [])), '100%');
  assert.equal(figureOf(node('x', 0.034, 'GW', 'y', [])), '0.034 GW');
  assert.equal(figureOf(node('x', 0, 'GW', 'y', [])), '0 GW');
  assert.equal(figureOf(node('attribution.demand@2030', -0.062, 'share', 'y', [])), '\u22126.2 points');
  assert.equal(figureOf(leaf('a', 0.28, 'per year')), '28% a year');
  assert.equal(figureOf(leaf('a', 3.580379520229144, 'GW')), '3.6 GW');
  assert.equal(figureOf(leaf('a', null, 'GW')), '–');
});

test('a formula is written with the names of its inputs and again with their values', () => {
  const { tokens = [], inputs = [] } = backlogShare;
  const formulaText = (/** @type {Parameters<typeof piecesOf>[2]} */ format) =>
    piecesOf(tokens, inputs, format)
      .map((piece) => piece.text)
      .join('');
  assert.equal(
    formulaText(({ label }) => label),
    "Microsoft's backlog from OpenAI ÷ (Microsoft's backlog from OpenAI + Microsoft's backlog from all others)",
  );
  assert.equal(operandOf(leaf('a', 0.28, 'per year')), '28%');
  assert.equal(operandOf(leaf('a', 36, 'USD bn per year')), '$36B');
  assert.equal(operandOf(node('a', 0.0341, 'USD bn per year', 'y', [])), '$0.034B');
  assert.equal(operandOf(leaf('a', 12, 'USD bn per GW')), '$12B per GW');
  assert.equal(formulaText(figureOf), '$195.5B ÷ ($195.5B + $872.0B)');
});

test('operators are written as a reader writes them, and a hyphen is no minus', () => {
  const inputs = [1, 2, 3].map((n) => leaf('-*/ min', n, 'x'));
  const formulaText = (/** @type {string} */ formula) =>
    piecesOf(tokensOf(formula), inputs, ({ name, value }) => name + value)
      .map((piece) => piece.text)
      .join('');
  assert.equal(formulaText('{0} - {1} * {2} ^ 12 / sqrt(2)'), '-*/ min1 − -*/ min2 × -*/ min3¹² ÷ √(2)');
  assert.equal(formulaText('-2 * (-1 + min(1, {0}))'), '−2 × (−1 + the least of (1, -*/ min1))');
  assert.equal(formulaText('of all year-ends'), 'of all year-ends');
});

test('the reason stands behind the formula, with names in words too', () => {
  assert.deepEqual(formulaAndReason({ tokens: tokensOf('0; not before {0}') }), [
    ['0'],
    ['not before ', { input: 0 }],
  ]);
});

test('a long sum is described as one', () => {
  const inputs = [1, 2, 3, 4, 5].map((n) => leaf(`n${n}`, n, 'USD bn'));
  const sum = '{0} + {1} + {2} + {3} + {4}';
  assert.equal(isLongSum(node('x', 15, 'USD bn', sum, inputs)), true);
  assert.equal(isLongSum(node('x', 15, 'USD bn', `2 * (${sum})`, inputs)), false);
  assert.equal(isLongSum(node('x', 10, 'USD bn', '{0} + {1} + {2} + {3}; up to {4}', inputs)), false);
  assert.equal(isLongSum(node('x', 3, 'USD bn', '{0} + {1}', inputs.slice(0, 2))), false);
});

// A derivation as the panel shows it: a tree that opens level by level, down to figures with their origin.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nodeView } from '../../../../web/analyses/derivation/tree.js';
import { backlogLab, backlogShare, leaf, node, phase } from '../../why-trees.js';
import { text, written } from '../../written.js';

/**
 * @import {DerivationNode} from '../../../../web/analyses/derivation/nodes.js'
 * @import {Tree} from '../../../../web/analyses/derivation/tree.js'
 * @import {Description} from '../../../../web/types.js'
 */

/** @type {Description} */
const description = JSON.parse(
  readFileSync(new URL('../../../golden/describe-article-2026-01.json', import.meta.url), 'utf8'),
).result;

/**
 * @param {DerivationNode} tree
 * @param {string[]} expanded
 * @param {Partial<Tree>} [rest]
 */
const view = (tree, expanded, rest = {}) =>
  nodeView(tree, tree.name, {
    description,
    baseDescription: description,
    expanded: new Set(expanded),
    hypothetical: {},
    question: { name: tree.name },
    toggle() {},
    goTo() {},
    ...rest,
  });

test('only what is expanded is rendered', () => {
  const path = [backlogShare, backlogLab, backlogLab.inputs?.[0], phase].map((one) => one?.name);
  const at = (/** @type {number} */ depth) =>
    Array.from({ length: depth }, (_, i) => path.slice(0, i + 2).join('>'));
  const term = /Years of the Azure commitment/;
  assert.doesNotMatch(text(view(backlogShare, at(0))), /left in the backlog/);
  assert.match(text(view(backlogShare, at(1))), /Azure commitment: left in the backlog \$136\.1B/);
  assert.doesNotMatch(text(view(backlogShare, at(2))), term);
  assert.match(text(view(backlogShare, at(3))), term);
});

test('a node has its date only where it differs from that of its parent', () => {
  const treeText = text(view(backlogShare, []));
  assert.doesNotMatch(treeText, /end of 2029/);
  const before = leaf('backlog_share@2026', 0.45, 'share', { label: 'Share of the backlog', dates: [2026] });
  const then = node('x@2030', 1, 'share', '{0}', [before], { dates: [2030] });
  assert.match(text(view(then, [])), /backlog, end of 2025/);
});

test('the party of a figure is named once', () => {
  assert.match(text(view(phase, [])), /^\(2030 − Start ?\) ÷ /);
});

test('a long list begins short and can be shown whole', () => {
  const inputs = Array.from({ length: 40 }, (_, n) => leaf(`n${n}`, n, 'x'));
  const tree = node('x', 1, 'x', inputs.map((_, n) => `{${n}}`).join(' + '), inputs);
  assert.match(text(view(tree, [])), /^The sum of the 40 figures below\./);
  assert.doesNotMatch(text(view(tree, [])), /n39/);
  assert.match(text(view(tree, [])), /Show all 40/);
  assert.match(text(view(tree, ['x all'])), /n39/);
});

test('a leaf has its basis, its note, its source to follow and the way to its lever', () => {
  const [, others] = backlogShare.inputs ?? [];
  const html = written(view(others, []));
  assert.match(text(view(others, [])), /Derived: 55% of 625; .*\. Fiscal 2026 second-quarter results/);
  assert.match(html, /Go to its lever, “Backlog from all others”/);
  const article = description.parameters.find(({ basis, source }) => source && basis === 'article');
  const found = description.sources.find(({ id }) => id === article?.source);
  const cited = leaf(article?.id ?? '', article?.value ?? 0, article?.unit ?? '', {
    basis: 'article',
    source: article?.source,
  });
  assert.ok(found?.url && written(view(node('x', 1, 'x', '{0}', [cited]), [])).includes(found.url));
});

test('a leaf that was moved is marked, with the scenario’s own value', () => {
  const moved = node('x', 1, 'x', '{0}', [leaf('build_pace', 0.5, 'x')]);
  assert.match(text(view(moved, [])), /Moved by you: the scenario has 1×\./);
  const unmoved = node('x', 1, 'x', '{0}', [leaf('build_pace', 1, 'x')]);
  assert.doesNotMatch(text(view(unmoved, [])), /Moved/);
});

test('the reason is a sentence with names in words', () => {
  const signed = leaf('signed', 2025.82, 'year', { label: 'Azure commitment: signing date' });
  const tree = node('x@2030', 0, 'USD bn', '0; it is not signed before {0}', [signed]);
  assert.match(text(view(tree, [])), /^0 It is not signed before Azure commitment: signing date ?\./);
});

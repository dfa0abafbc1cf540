import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { STATEMENTS, figuresOf, statementsOn } from '../../../../web/analyses/derivation/statements.js';

/** @import {Description} from '../../../../web/types.js' */

const golden = (/** @type {string} */ scenario) =>
  JSON.parse(readFileSync(new URL(`../../../golden/describe-${scenario}.json`, import.meta.url), 'utf8'));

/** @type {Description} */
const description = golden('article-2026-01').result;

test('every metric of every scenario has its statements, and all of them can be filled', () => {
  for (const scenario of ['article-2026-01', 'mid-2026', 'autumn-2026', 'anthropic-2026']) {
    const goldenDescription = golden(scenario).result;
    for (const { id } of goldenDescription.metrics) assert.ok(statementsOn(id, goldenDescription).length, id);
    const figures = figuresOf(goldenDescription);
    for (const { text } of STATEMENTS) assert.doesNotMatch(text(figures), /[{}]|undefined|NaN/);
  }
  const ids = new Set(description.metrics.map(({ id }) => id));
  for (const { of } of STATEMENTS) for (const id of of.split(' ')) assert.ok(ids.has(id), id);
});

test('a statement finds its metric behind year, partner and part, and has the values in force', () => {
  const kinds = (/** @type {string} */ name) => statementsOn(name, description).map(({ kind }) => kind);
  assert.deepEqual(kinds('backlog_share@2030'), ['identity', 'consequence', 'claim']);
  assert.deepEqual(kinds('spend.amazon@2030'), kinds('spend'));
  assert.deepEqual(kinds('partners.oracle.unpaid'), kinds('partners.unpaid'));
  assert.equal(figuresOf(description).of('other_backlog_growth'), '28% a year');
  assert.throws(() => figuresOf(description).of('growth'), /no parameter growth/);
});

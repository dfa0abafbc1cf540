// What opens beside the metrics of the page as it stands: findings, levers that stand elsewhere, and A.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { derive, conditionText } from '../../../../web/analyses/derivation/question.js';
import { inBaseline, split, under } from '../../../../web/engine/metric-ref.js';
import { SECTIONS, questionView } from '../../../../web/app/page/question.js';
import { SECTIONS as LATER } from '../../../../web/app/page/later-sections.js';
import { QUESTIONS } from '../../../../web/text/questions.js';
import { withTrials } from '../../an-uncertainty.js';
import { caseNames, viewOf } from '../../charts-views.js';
import { leaf } from '../../why-trees.js';
import { written } from '../../written.js';

/** @import {Description, Overrides} from '../../../../web/types.js' */

/** @type {Description} */
const description = JSON.parse(
  readFileSync(new URL('../../../golden/describe-article-2026-01.json', import.meta.url), 'utf8'),
).result;

const views = caseNames.flatMap((name) =>
  [0, 1, 4, 10].map((year) => ({ ...withTrials(viewOf(name, { year })), description })),
);

test('every number of a finding opens, as one stop of the Tab key', () => {
  let most = 0;
  for (const view of views)
    for (const question of QUESTIONS) {
      const parts = { ...SECTIONS, ...LATER }[question.id];
      assert.ok(parts, question.id);
      const section = written(
        questionView(question, view, parts, { chooseYear() {}, set() {}, applyExternal() {} }, ''),
      );
      const heading = section.match(/<h2[^]*?<\/h2>/)?.[0] ?? '';
      const finding = heading.replace(/<[^>]*>/g, ' ');
      const figures = [...heading.matchAll(/<button[^]*?data-metric=[^]*?>([^<]*)<\/button>/g)].map(
        ([, text]) => text,
      );
      const numbers = finding.match(/\$[\d.]+[BT]|[\d.]+%/g) ?? [];
      for (const number of numbers) assert.ok(figures.includes(number), `${question.id}: ${finding}`);
      const stops = heading.match(/tabindex=0/g)?.length ?? 0;
      assert.equal(stops, figures.length > 1 ? 1 : 0, `${question.id}: ${finding}`);
      most = Math.max(most, figures.length);
    }
  assert.equal(most, 2);
});

/**
 * @param {string} condition
 * @param {Overrides | null} baselineOverrides
 */
function evaluated(condition, baselineOverrides = { build_pace: 0.5 }) {
  /** @type {unknown[]} */
  const levers = [];
  const result = leaf('backlog_share@2030', 0.2, 'share');
  const engine = /** @type {any} */ ({
    explain: (/** @type {string} */ _, /** @type {object} */ overrides) => {
      levers.push(overrides);
      return { ok: true, result };
    },
  });
  const loaded = /** @type {any} */ ({
    input: (/** @type {object} */ given) => ({ text: '', overrides: given }),
    description,
    described: () => description,
  });
  const overrides = { build_pace: 1.5, fulfilment: 0.9 };
  const question = { name: 'backlog_share@2030', condition };
  const answer = derive(question, { loaded, overrides, baselineOverrides }, engine, null);
  assert.ok(answer);
  return { levers, phrase: conditionText(answer) };
}

test('a question is evaluated under the present levers, with one of them elsewhere, or under those of A', () => {
  assert.deepEqual(evaluated(''), { levers: [{ build_pace: 1.5, fulfilment: 0.9 }], phrase: '' });
  assert.deepEqual(evaluated('{"build_pace":0.25}'), {
    levers: [{ build_pace: 0.25, fulfilment: 0.9 }],
    phrase: 'with “Speed of own build” at 0.25×',
  });
  assert.deepEqual(evaluated('baseline'), { levers: [{ build_pace: 0.5 }], phrase: 'in A' });
  assert.deepEqual(evaluated('baseline', null), { levers: [{}], phrase: 'in the scenario as it stands' });
});

test('a condition stands behind the name, and the name is found before it', () => {
  assert.deepEqual(split(inBaseline('a@2030')), ['a', '2030']);
  assert.deepEqual(split(under('a@2030', { 'b@c': 1 })), ['a', '2030']);
});

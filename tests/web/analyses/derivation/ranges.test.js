// How a range of the trials came about, in words.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  rangeOfTrials,
  rangeTitle,
  rangeView,
  sampledRanges,
} from '../../../../web/analyses/derivation/ranges.js';
import { rangeNote } from '../../../../web/text/ranges.js';
import { aParameter } from '../../a-view.js';
import { withTrials } from '../../an-uncertainty.js';
import { viewOf } from '../../charts-views.js';
import { text } from '../../written.js';
import { figuresIn } from '../../figures-in.js';

/** @import {Description, View} from '../../../../web/types.js' */

/** @type {Description} */
const description = JSON.parse(
  readFileSync(new URL('../../../golden/describe-article-2026-01.json', import.meta.url), 'utf8'),
).result;

test('a range opens while it is known', () => {
  const view = { ...withTrials(viewOf()), description };
  const note = (/** @type {View} */ view) => rangeNote(view, 'backlog_share', 4);
  assert.deepEqual(
    figuresIn(note(view)).map(({ metric }) => metric),
    ['trials.most.backlog_share@2030'],
  );
  assert.deepEqual(figuresIn(note(withTrials(viewOf(), { stale: true }))), []);
  assert.deepEqual(note({ ...view, uncertainty: null }), [' (90% of trials: …)']);
});

test('a range has its trials, seed, quantiles, their error and the parameters that vary', () => {
  const { uncertainty } = withTrials({ ...viewOf(), description });
  const range = rangeOfTrials('trials.most.backlog_share@2030', uncertainty);
  assert.ok(range);
  assert.equal(range.k, 4);
  const row = range.simulation.metrics.backlog_share;
  const { about, figure } = rangeTitle(range, description, 'trials.most.backlog_share@2030');
  assert.equal(about, "90% of 10,000 trials: OpenAI's share of Microsoft's backlog, end of 2029");
  assert.ok(figure.startsWith((100 * Number(row.p05[4])).toFixed(1)), figure);
  const actions = { showAll() {}, goToSettings() {} };
  const rangeText = text(rangeView(range, description, false, actions));
  assert.match(rangeText, /Each of 10,000 trials draws the 65 assumptions below anew/);
  assert.match(
    rangeText,
    /depend on demand for AI are drawn together, with a correlation of about 0\.5 between two/,
  );
  assert.match(rangeText, /the seed 1:/);
  assert.match(rangeText, /type 7 \(Hyndman and Fan 1996\)/);
  assert.match(rangeText, /standard error of at most about 0\.15 points/); // (10 + 5 points) / √10,000
  assert.match(rangeText, /New contracts a year \$30B a year to \$150B a year/);
  assert.match(rangeText, /Show all 65/);
  assert.doesNotMatch(text(rangeView(range, description, true, actions)), /Show all/);
  assert.equal(rangeOfTrials('trials.most.backlog_share@2030', null), null);
});

test('the part of the trials in a state is given as their number', () => {
  const view = withTrials({ ...viewOf(), description });
  const id = view.result.regime[4];
  const name = `trials.regimes.${id}@2030`;
  const range = rangeOfTrials(name, view.uncertainty);
  assert.ok(range);
  assert.equal(rangeTitle(range, description, name).figure, '75.0%');
  const rangeText = text(rangeView(range, description, false, { showAll() {}, goToSettings() {} }));
  assert.match(rangeText, /In 7,500 of them OpenAI and Microsoft are in this state/);
});

test('the ends of a spread are tidied, and what is certain is not drawn', () => {
  const spread = { low: 0.1 + 0.2, mode: 1, high: 1.25 };
  const uncertain = aParameter({ unit: 'x', spread });
  const certain = aParameter({ id: 'q', label: 'Another', spread: { low: 1, mode: 1, high: 1 } });
  assert.deepEqual(sampledRanges({ ...description, parameters: [uncertain, certain] }), [
    { name: 'A lever', low: '0.3×', high: '1.25×' },
  ]);
});

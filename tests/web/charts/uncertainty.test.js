import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bands, cloud } from '../../../web/charts/bands.js';
import { exposureLayout } from '../../../web/charts/exposure-layout.js';
import { exposureTable, exposureValue } from '../../../web/charts/exposure-text.js';
import { regimeSharesLayout } from '../../../web/charts/regime-shares-layout.js';
import { regimeSharesTable, regimeSharesValue } from '../../../web/charts/regime-shares.js';
import { relationshipLayout } from '../../../web/charts/relationship-layout.js';
import { relationshipTable, relationshipValue } from '../../../web/charts/relationship-text.js';
import { stakeTable, stakeValue } from '../../../web/charts/stake-text.js';
import { exactnessText, standardError } from '../../../web/text/exactness.js';
import { plainText } from '../../../web/text/phrase.js';
import { rangeNote } from '../../../web/text/ranges.js';
import { sentenceText, summaryText } from '../../../web/text/sentence.js';
import { strip } from '../../../web/text/strip.js';
import { aView, from } from '../a-view.js';
import { withTrials } from '../an-uncertainty.js';
import { cellText } from '../cells.js';
import { caseNames, viewOf } from '../charts-views.js';
import { tried } from './questions-views.js';

/** @import {View} from '../../../web/types.js' */

test('the axis reaches to the top of the bands', () => {
  const top = (/** @type {View} */ view) => exposureLayout(view, 640).ticks.at(-1)?.text;
  assert.equal(top(viewOf()), '50%');
  const high = exposureLayout(withTrials(viewOf()), 640);
  for (const [, y] of high.bands.wide.matchAll(/,([-\d.]+)/g)) assert.ok(Number(y) >= high.plot.top, y);
  assert.notEqual(top(withTrials(viewOf())), '50%');
});

test('the regimes of the trials pile up to all of them at every date', () => {
  for (const name of caseNames) {
    const { layers, plot } = regimeSharesLayout(withTrials(viewOf(name)));
    const heights = new Map();
    for (const { d } of layers) {
      const points = [...d.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      for (const [i, [x, y]] of points.entries())
        heights.set(x, (heights.get(x) ?? 0) + (i < points.length / 2 ? -y : y));
    }
    assert.equal(heights.size, 11);
    const whole = plot.bottom - plot.top;
    for (const height of heights.values()) assert.ok(Math.abs(height - whole) < 0.5, `${name}: ${height}`);
  }
});

test('without trials there is no area and no reading of them', () => {
  const { layers, reading } = regimeSharesLayout(viewOf());
  assert.ok(layers.every(({ d, name }) => d === '' && name.text === ''));
  assert.equal(plainText(reading.pieces.map(({ text }) => text)), '');
  assert.equal(regimeSharesValue(viewOf()), 'End of 2029: no trials yet');
});

test('the picture’s words have the 90%; … until it is known, and nothing where it never will be', () => {
  const view = aView({ backlog_share: from(0.45, 0.19) });
  assert.match(exposureValue(withTrials(view)), /backlog \(90% of trials: 9–39%\)/);
  assert.match(exposureValue({ ...view, uncertainty: null }), /backlog \(90% of trials: …\)/);
  assert.match(exposureValue(withTrials(view, { stale: true })), /backlog \(90% of trials: …\)/);
  assert.doesNotMatch(exposureValue(view), /…|trials/);
});

test('the sentence and its announcement have no range, and never a gap', () => {
  const view = aView({ backlog_share: from(0.45, 0.19) });
  for (const one of [
    withTrials(view),
    withTrials(view, { stale: true }),
    { ...view, uncertainty: null },
    view,
  ]) {
    assert.doesNotMatch(summaryText(one), /…|trials/);
    assert.equal(sentenceText(one), sentenceText(view));
  }
});

test('the strip has the part of the trials in the regime, while that is known', () => {
  const note = (/** @type {View} */ view) => strip(view).find(({ id }) => id === 'relationship')?.note;
  assert.equal(note(withTrials(viewOf())), '75% of 10,000 trials');
  assert.equal(note(withTrials(viewOf(), { stale: true })), '');
  assert.equal(note(viewOf()), '');
});

test('bands and clouds are where trials are, and faded while those are of another state', () => {
  for (const year of [0, 4]) {
    const [none, now, old] = [
      viewOf('baseline', { year }),
      tried(viewOf('baseline', { year })),
      withTrials(viewOf('baseline', { year }), { stale: true }),
    ].map((view) => ({ tints: exposureLayout(view, 640).bands, dots: relationshipLayout(view).cloud }));
    assert.deepEqual([none.tints.class, none.tints.wide, none.dots.d], ['bands', '', '']);
    assert.ok(now.tints.wide && now.dots.d);
    assert.deepEqual([now.tints.class, old.tints.class], ['bands', 'bands stale']);
    assert.deepEqual([now.dots.class, old.dots.class], ['cloud', 'cloud stale']);
  }
});

test('a range that rounds to one number is that number', () => {
  const view = withTrials(aView());
  const row = view.uncertainty?.simulation.metrics.backlog_share;
  assert.ok(row);
  Object.assign(row, { p05: from(0.446, 0.446), p95: from(0.454, 0.454) });
  assert.equal(plainText(rangeNote(view, 'backlog_share', 0)), ' (90% of trials: 45%)');
});

test('the values name the regimes of the trials and both ranges', () => {
  const view = withTrials(viewOf());
  assert.match(
    relationshipValue(view),
    /^End of 2029: OpenAI depends on Microsoft for \d+% \(90% of trials: \d+–\d+%\), Microsoft on OpenAI for \d+% \(90% of trials: \d+–\d+%\); the two are in hedged coexistence/,
  );
  assert.equal(regimeSharesValue(view), 'End of 2029: hedged coexistence 75% and interlocked 25%');
  const { pieces } = regimeSharesLayout(view).reading;
  assert.equal(pieces.map(({ text }) => text).join(''), '75% hedged coexistence');
  assert.match(
    stakeValue(tried(viewOf())),
    /^End of 2029: \$206B \(90% of trials: \$\d+B to \$\d+B\), a stake/,
  );
  assert.doesNotMatch(stakeValue(viewOf()), /trials/);
});

test('tables have the ranges, and dashes before there are any', () => {
  for (const [table, count] of /** @type {const} */ ([
    [exposureTable, 4],
    [relationshipTable, 2],
    [stakeTable, 1],
  ])) {
    const { columns, rows } = table(tried(viewOf()));
    const ranges = columns.flatMap(({ label }, i) => (/trials$/.test(label) ? [i - 1] : []));
    assert.equal(ranges.length, count, table.name);
    for (const { cells } of rows) assert.equal(cells.length, columns.length - 1);
    for (const i of ranges) assert.match(cellText(rows[4].cells[i]), /^\d+\.\d–\d+\.\d%?$/, table.name);
    for (const i of ranges) assert.equal(table(viewOf()).rows[4].cells[i], '–', table.name);
  }
  const { rows } = regimeSharesTable(withTrials(viewOf()));
  for (const { cells } of rows) assert.equal(cells.filter((cell) => cellText(cell) === '75%').length, 1);
  for (const { cells } of regimeSharesTable(viewOf()).rows) assert.ok(cells.every((cell) => cell === '–'));
});

test('the standard error is the middle half over the root of the trials', () => {
  const view = withTrials(viewOf(), { trials: 2500 });
  const row = view.uncertainty?.simulation.metrics.backlog_share;
  assert.ok(row);
  assert.ok(Math.abs(standardError(row, 4, 2500) - 0.15 / 50) < 1e-12);
  assert.match(exactnessText(view), /about 0\.3 points/);
  assert.equal(exactnessText(viewOf()), '');
});

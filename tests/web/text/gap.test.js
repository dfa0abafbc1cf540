import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fundedUntil, fundedUntilFigure, gapChange, gapFigure, roundedGap } from '../../../web/text/gap.js';
import { aResult } from '../a-view.js';
import { everyView, NOTHING } from './every-view.js';

/** @param {number[]} cumulative_gap */
const withGap = (...cumulative_gap) => aResult({ cumulative_gap });

test('what rounds to no money is no gap', () => {
  assert.deepEqual([0.49, -0.49, 0.5, -0.5, 108].map(roundedGap), [0, 0, 0.5, -0.5, 108]);
});

test('the size of a gap has no sign and opens the gap of its date', () => {
  assert.deepEqual(gapFigure(withGap(0, -17.4, 0, 0, 0), 1), {
    text: '$17B',
    metric: 'cumulative_gap@2027',
    about: undefined,
  });
  assert.deepEqual(gapFigure(withGap(0, 0, 0, 0, 1234), 4), {
    text: '$1.2T',
    metric: 'cumulative_gap@2030',
    about: undefined,
  });
});

test('the money lasts until the date before the first at which more is due than could be funded', () => {
  assert.equal(fundedUntil(withGap(0, -5, -2, 38, 108)), 2);
  assert.equal(fundedUntil(withGap(0, -5, -2, 0.4, 0.3)), null, 'what rounds to nothing is no gap');
  assert.equal(fundedUntil(withGap(0, -5, 20, -5, -5)), 1, 'a later surplus does not undo it');
  assert.equal(fundedUntil(withGap(0, -1, -2, -3, -4)), null, 'never');
  assert.equal(fundedUntil(withGap(0, 3, 8, 9, 10)), 0, 'from the start');
  assert.equal(fundedUntil(withGap(2, 3, 8, 9, 10)), 0, 'at the start');
});

test('the date until which the money lasts opens the gap at that date', () => {
  assert.deepEqual(fundedUntilFigure(withGap(0, -5, -2, 38, 108), 2), {
    text: 'the end of 2027',
    metric: 'cumulative_gap@2028',
    about: undefined,
  });
});

test('a gap against another names both, on whichever sides they are', () => {
  const changeOf = (/** @type {number} */ now, /** @type {number} */ before) =>
    gapChange('OpenAI', now, before);
  assert.equal(changeOf(60, 108), 'OpenAI lacks $60B instead of $108B');
  assert.equal(changeOf(60, -17), 'OpenAI lacks $60B instead of having $17B to spare');
  assert.equal(changeOf(60, 0), 'OpenAI lacks $60B instead of nothing');
  assert.equal(changeOf(0, 60), 'OpenAI lacks nothing instead of $60B');
  assert.equal(changeOf(-17, 60), 'OpenAI has $17B to spare instead of lacking $60B');
  assert.equal(changeOf(-17, -5), 'OpenAI has $17B to spare instead of $5B');
  assert.equal(changeOf(0, -17), 'OpenAI has nothing to spare instead of $17B');
  for (const [now, before] of [
    [108.4, 107.6],
    [0.3, -0.3],
    [0, 0],
    [-17.2, -16.8],
  ])
    assert.equal(changeOf(now, before), '', `${now} and ${before}`);
});

test('in every scenario the gap is there from the date after the last funded one on', () => {
  for (const { where, view } of everyView()) {
    const { result } = view;
    const until = fundedUntil(result);
    if (until === null) {
      assert.ok(
        result.cumulative_gap.every((gap) => roundedGap(gap) <= 0),
        where,
      );
      continue;
    }
    assert.ok(roundedGap(result.cumulative_gap[until + 1]) > 0, where);
    for (let k = 1; k <= until; k++) assert.ok(roundedGap(result.cumulative_gap[k]) <= 0, where);
    const { text } = /** @type {{text: string}} */ (fundedUntilFigure(result, until));
    assert.doesNotMatch(text, NOTHING, where);
  }
});

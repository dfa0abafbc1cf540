import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTarget, roundToStep, solutionText, suggestedTarget } from '../../../web/analyses/solve.js';
import { figuresIn, plainText } from '../../../web/text/phrase.js';
import { unitOf } from '../../../web/text/units.js';
import { aMetric } from '../a-metric.js';
import { aParameter } from '../a-view.js';

/** @import {Solution} from '../../../web/types.js' */

const growth = aParameter({ id: 'g', label: 'Growth', unit: 'per year', min: -0.2, max: 0.6, step: 0.01 });
const money = aMetric({ name: 'Owed', when: ' in 2029', unit: 'USD bn', written: unitOf('USD bn') });

test('what is found is said with the value now', () => {
  /** @type {Solution} */
  const solution = { found: true, value: 0.2400000004, metric: 0.3, others: [] };
  assert.equal(
    plainText(solutionText(solution, 0.3, 0.16, growth, 'Growth', aMetric())),
    'OpenAI’s share is 30% at the end of 2029 if “Growth” is 24% a year (now 16% a year).',
  );
});

test('every other crossing is said too', () => {
  /** @type {Solution} */
  const solution = { found: true, value: 0.24, metric: 0.3, others: [0.4, 0.5] };
  assert.match(
    plainText(solutionText(solution, 0.3, 0.16, growth, 'Growth', aMetric())),
    / So it is at 40% a year and 50% a year\.$/,
  );
});

test('where nothing does it, how close it comes and where', () => {
  /** @type {Solution} */
  const solution = { found: false, closest: { value: 0.6, metric: 0.2465 } };
  assert.equal(
    plainText(solutionText(solution, 0.3, 0.16, growth, 'Growth', aMetric())),
    '“Growth” alone does not bring it about, wherever it stands from −20% a year to 60% a year: closest to 30% is 24.7%, at 60% a year (now 16% a year).',
  );
  assert.match(
    plainText(
      solutionText(
        { found: false, closest: { value: 0, metric: null } },
        0.3,
        0,
        growth,
        'Growth',
        aMetric(),
      ),
    ),
    /has no value wherever/,
  );
});

test('the figures of a solution open where they come about, and the lever’s own as it is', () => {
  /** @type {[Solution, string[]][]} */
  const solutions = [
    [
      { found: true, value: 0.24, metric: 0.3, others: [0.4, 0.5] },
      [
        '30% backlog_share@2030?{"g":0.24}',
        ...['24% a year g?{"g":0.24}', '16% a year g', '40% a year g?{"g":0.4}', '50% a year g?{"g":0.5}'],
      ],
    ],
    [
      { found: false, closest: { value: 0.6, metric: 0.2465 } },
      ['24.7% backlog_share@2030?{"g":0.6}', '60% a year g?{"g":0.6}', '16% a year g'],
    ],
    [{ found: false, closest: { value: 0, metric: null } }, []],
  ];
  for (const [solution, expected] of solutions)
    assert.deepEqual(
      figuresIn(solutionText(solution, 0.3, 0.16, growth, 'Growth', aMetric())).map(
        ({ text, metric }) => `${text} ${metric}`,
      ),
      expected,
    );
});

test('what is set is as fine as a hundredth of a step, and inside the range', () => {
  assert.equal(roundToStep(0.123456789, growth), 0.1235);
  assert.equal(roundToStep(0.6000001, growth), 0.6);
  assert.equal(roundToStep(4.507798, { min: 3, max: 12, step: 0.5 }), 4.51);
});

test('a target is read with its unit, its spaces and its separators, or not at all', () => {
  assert.deepEqual(readTarget(' 30 % ', aMetric()), { target: 0.3 });
  assert.deepEqual(readTarget('−5', aMetric()), { target: -0.05 });
  assert.deepEqual(readTarget('$1,200bn', money), { target: 1200 });
  for (const text of ['', 'a third', '3..0', '1e999']) {
    assert.deepEqual(readTarget(text, aMetric()), {
      message: 'The target for “OpenAI’s share” at the end of 2029 is not a number: type one, in %.',
    });
  }
});

test('half of what the scenario has is suggested, roundly', () => {
  assert.equal(suggestedTarget(0.194, aMetric()), '10');
  assert.equal(suggestedTarget(121.2, money), '60');
  assert.equal(suggestedTarget(null, money), '0');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTarget, roundToStep, solutionText, suggestedTarget } from '../../../web/analyses/solve.js';
import { plainText } from '../../../web/text/phrase.js';
import { readNumber } from '../../../web/text/read-number.js';
import { unitOf } from '../../../web/text/units.js';
import { aMetric } from '../a-metric.js';
import { aParameter } from '../a-view.js';
import { figuresIn } from '../figures-in.js';

/** @import {Solution} from '../../../web/types.js' */

const growth = aParameter({ id: 'g', label: 'Growth', unit: 'per year', min: -0.2, max: 0.6, step: 0.01 });
const money = aMetric({
  name: 'Owed',
  when: ' in 2029',
  unit: 'USD bn',
  writtenAs: 'USD bn',
  written: unitOf('USD bn'),
});

test('a solution is printed with the present value', () => {
  /** @type {Solution} */
  const solution = { found: true, value: 0.2400000004, metric: 0.3, others: [] };
  assert.equal(
    plainText(solutionText(solution, 0.3, 0.16, growth, 'Growth', aMetric())),
    'OpenAI’s share is 30% at the end of 2029 if “Growth” is 24% a year (now 16% a year).',
  );
});

test('every other crossing is printed too', () => {
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
  const read = (/** @type {string} */ text, metric = aMetric(), locale = 'en-US') =>
    readTarget(text, metric, locale);
  assert.deepEqual(read(' 30 % '), { value: 0.3 });
  assert.deepEqual(read('−5'), { value: -0.05 });
  assert.deepEqual(read('12.5'), { value: 0.125 });
  assert.deepEqual(read('$1,200bn', money), { value: 1200 });
  assert.deepEqual(read('1.2tn', money), { value: 1200 });
  const none = ' is no number. Type a number in %.';
  assert.deepEqual(read(''), { message: 'Type a number in %.' });
  assert.deepEqual(read('a third'), { message: `“a third”${none}` });
  assert.deepEqual(read('5 GW'), { message: '“5 GW” is in another unit. Type a number in %.' });
  assert.deepEqual(read('1e999'), { message: 'This is out of its range. Type a number in %.' });
  assert.deepEqual(read('x', aMetric({ writtenAs: 'year' })), {
    message: '“x” is no number. Type a year.',
  });
  assert.deepEqual(read('x', aMetric({ writtenAs: '' })), { message: '“x” is no number. Type a number.' });
});

test('a target has the decimal sign of the page’s locale, as a lever’s value has', () => {
  for (const locale of ['en-US', 'de-DE', 'en-IN'])
    for (const text of ['12,5', '12.5', '1,200', '1.200', '1,2,3', '(5)', '+7 %']) {
      const all = { min: -1e9, max: 1e9, unit: 'share' };
      const [target, lever] = [readTarget(text, aMetric(), locale), readNumber(text, all, locale)];
      if ('value' in lever) assert.deepEqual(target, lever, `${locale} ${text}`);
      else assert.ok('message' in target, `${locale} ${text}`);
    }
  assert.deepEqual(readTarget('12,5', aMetric(), 'de-DE'), { value: 0.125 });
  assert.deepEqual(readTarget('12,5', aMetric(), 'en-US'), { value: 0.125 }, 'groups have three digits');
});

test('half of what the scenario has is suggested, roundly, and can be read back', () => {
  assert.equal(suggestedTarget(0.194, aMetric(), 'en-US'), '10');
  assert.equal(suggestedTarget(121.2, money, 'en-US'), '60');
  assert.equal(suggestedTarget(null, money, 'en-US'), '0');
  assert.equal(suggestedTarget(0.01, aMetric(), 'de-DE'), '0,5');
  for (const locale of ['en-US', 'de-DE'])
    assert.deepEqual(readTarget(suggestedTarget(0.01, aMetric(), locale), aMetric(), locale), {
      value: 0.005,
    });
});

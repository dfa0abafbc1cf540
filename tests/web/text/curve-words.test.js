import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curveWords, standingWords } from '../../../web/text/curve-words.js';
import { share } from '../../../web/text/numbers.js';
import { rankLevers, sweepLever } from '../../../web/state/question-levers.js';
import { aDescription, aParameter } from '../a-view.js';
import { scenarios } from '../scenarios.js';

const of = (/** @type {(number | null)[]} */ ...curve) => curveWords(curve, share);

test('a curve is described by its ends, and by what lies beyond them', () => {
  assert.equal(of(0.18, 0.2, 0.25), 'goes from 18% to 25%');
  assert.equal(of(0.18, 0.3, 0.25), 'goes from 18% to 25%, and up to 30% between');
  assert.equal(of(0.18, 0.1, 0.25), 'goes from 18% to 25%, and down to 10% between');
  assert.equal(of(0.2, 0.1, 0.3, 0.2), 'goes from 20% to 20%, and down to 10% and up to 30% between');
});

test('a curve that is printed the same all along stays', () => {
  assert.equal(of(0.381, 0.379, 0.38), 'stays at 38%');
  assert.equal(of(null, null), 'stays at –');
});

test('a curve that is not defined everywhere is described where it is', () => {
  assert.equal(of(null, 0.2, 0.25), 'goes from – to 25%, and down to 20% between');
});

test('both dependences and the states are described, with the settings between them', () => {
  const lever = aParameter({ min: 0, max: 1, unit: 'share' });
  const words = (/** @type {string[]} */ ...regimes) =>
    standingWords(
      [
        [0.26, 0.26, 0.26],
        [0.38, 0.3, 0.15],
      ],
      regimes,
      share,
      lever,
      aDescription(),
    );
  assert.equal(
    words('interlocked', 'interlocked', 'interlocked'),
    "Over its range OpenAI's dependence on Microsoft stays at 26%, and Microsoft's on OpenAI goes from 38% to 15%. " +
      'The state is interlocked.',
  );
  assert.match(
    words('hedged_coexistence', 'loosening', 'loosening'),
    /The state is hedged coexistence, from about 25% loosening\.$/,
  );
});

test('no curve of a question goes from a number to the same number without another between', () => {
  for (const scenario of scenarios) {
    const { description } = scenario;
    const ranks = rankLevers(scenario);
    const k = 4;
    for (const [i, id] of ranks.relationship[k].entries()) {
      const lever = description.parameters.find((one) => one.id === id);
      assert.ok(lever);
      const { values, regimes } = sweepLever(scenario, {}, lever, k);
      const words = standingWords(values.relationship, regimes, share, lever, description);
      assert.doesNotMatch(
        words,
        /from (\S+) to \1[,.] (?!and (up|down))/,
        `${description.id} ${i}: ${words}`,
      );
      assert.ok(/goes/.test(words), `${description.id}: ${words}`);
      for (const regime of new Set(regimes)) {
        const label = description.regimes.find((one) => one.id === regime)?.label.toLowerCase() ?? regime;
        assert.ok(words.toLowerCase().includes(label), words);
      }
    }
  }
});

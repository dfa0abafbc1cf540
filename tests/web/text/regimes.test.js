import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regimeSince, regimeText } from '../../../web/text/regimes.js';
import { aView } from '../a-view.js';

test('the side that depends less is the one that hardly needs the other', () => {
  const text = (/** @type {number} */ lab, /** @type {number} */ incumbent) =>
    regimeText(
      aView({
        regime: Array(5).fill('loosening'),
        lab_dependence: Array(5).fill(lab),
        incumbent_dependence: Array(5).fill(incumbent),
      }),
      2,
    );
  assert.equal(text(0.1, 0.3).meaning, 'OpenAI hardly needs Microsoft any more');
  assert.equal(text(0.3, 0.1).meaning, 'Microsoft hardly needs OpenAI any more');
});

test('a regime holds since the last change before the date', () => {
  const regimes = ['a', 'b', 'a', 'a', 'b'];
  assert.deepEqual(
    regimes.map((_, k) => regimeSince(regimes, k)),
    [0, 1, 2, 2, 4],
  );
});

// No lever is dumb: over its range it changes the sentence or the strip, or a figure elsewhere that it names with its
// section, or its text is that it changes nothing, which is then true of every figure at every date.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CORRELATION_PARAMETER } from '../../../web/engine/overrides.js';
import { leverEffect } from '../../../web/text/lever-effect.js';
import { sentenceText } from '../../../web/text/sentence.js';
import { strip } from '../../../web/text/strip.js';
import { scenario, scenarios } from '../scenarios.js';

const YEAR = 4;

for (const { description, view } of scenarios)
  test(`each lever of ${description.id}`, () => {
    const now = view({ overrides: {}, year: YEAR });
    for (const lever of description.parameters) {
      const ends = [lever.min, lever.max].map((value) =>
        view({ overrides: { [lever.id]: value }, year: YEAR }),
      );
      const { text: effect } = leverEffect(
        now,
        lever,
        ends.map(({ result }) => result),
      );
      const isMarked = ends.some(
        (end) => sentenceText(end) !== sentenceText(now) || strip(end).some(({ isChanged }) => isChanged),
      );
      const isMoved = ends.some(({ result }) => JSON.stringify(result) !== JSON.stringify(now.result));
      if (isMarked) assert.equal(effect, '', lever.id);
      else if (isMoved) assert.match(effect, /^moves .+, in [1-7]$/, lever.id);
      else if (lever.id === CORRELATION_PARAMETER)
        assert.equal(effect, 'moves only the ranges of the trials');
      else assert.equal(effect, 'changes nothing as things stand', lever.id);
    }
  });

test('a lever that only moves cloud revenue names it and its section', () => {
  const { view, parameters } = scenario('article-2026-01');
  const lever = /** @type {NonNullable<ReturnType<typeof parameters.get>>} */ (
    parameters.get('other_cloud_growth')
  );
  const ends = [lever.min, lever.max].map(
    (value) => view({ overrides: { [lever.id]: value }, year: YEAR }).result,
  );
  assert.equal(
    leverEffect(view({ overrides: {}, year: YEAR }), lever, ends).text,
    "moves OpenAI's share of Microsoft's cloud revenue, in 1",
  );
});

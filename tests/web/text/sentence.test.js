import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../../web/text/phrase.js';
import { sentence, sentenceText } from '../../../web/text/sentence.js';
import { scenario, scenarios } from '../scenarios.js';
import { figuresIn } from '../figures-in.js';

const article = scenario('article-2026-01');
const YEAR = 4;

test('the five answers of the article’s scenario at the end of 2029', () => {
  assert.equal(
    sentenceText(article.view({ overrides: {}, year: YEAR })),
    "On these assumptions OpenAI is 20% of Microsoft's backlog at the end of 2029, down from 45%, needs $108B more than " +
      'assumed to pay and runs 56% of its computing itself. The stake leaves Microsoft $72B ahead over ten years. The two ' +
      'are in hedged coexistence.',
  );
});

test('where nothing is lacking yet, it has the date until which', () => {
  assert.match(
    sentenceText(article.view({ overrides: {}, year: 1 })),
    /, has enough to pay until the end of 2027 and runs 31% /,
  );
});

test('a sentence without any gap states that all can be funded', () => {
  const anthropic = scenario('anthropic-2026').view({ overrides: {}, year: YEAR });
  assert.match(
    sentenceText(anthropic),
    /^On these assumptions Anthropic is 10% of Amazon's backlog at mid-2030, down from 22%, can fund all it promised and /,
  );
});

test('every figure has its metric, and every scenario at every date a sentence', () => {
  for (const { description, view } of scenarios)
    for (const year of description.horizon.grid.keys()) {
      const { text, rest, regime } = sentence(view({ overrides: {}, year }));
      const figures = [...figuresIn(text), ...figuresIn(regime)];
      assert.ok(figures.length >= 5, `${description.id} ${year}`);
      for (const { metric } of figures) assert.match(metric, /^[a-z_]+(@[\d.]+)?$/);
      const narrow = [text, rest, regime].map(plainText).join('');
      assert.ok(narrow.length <= 262, narrow);
      assert.doesNotMatch(plainText(text), /undefined|NaN|null/);
    }
});

test('a stake that loses leaves the incumbent behind', () => {
  const lost = article.view({ overrides: { valuation_growth: 0 }, year: YEAR });
  assert.ok(lost.result.incumbent_net_gain < 0);
  assert.match(sentenceText(lost), /leaves Microsoft \$\d+B behind over /);
});

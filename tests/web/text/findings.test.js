import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FINDINGS } from '../../../web/text/findings.js';
import { plainText } from '../../../web/text/phrase.js';
import { QUESTIONS } from '../../../web/text/questions.js';
import { sentenceText } from '../../../web/text/sentence.js';
import { REGIMES, aDescription, aView, from } from '../a-view.js';
import { scenario } from '../scenarios.js';
import { everyView, NOTHING } from './every-view.js';
import { figuresIn } from '../figures-in.js';

/**
 * @import {Question} from '../../../web/text/questions.js'
 * @import {View} from '../../../web/types.js'
 */

/**
 * @param {Question['id']} id
 * @param {View} view
 */
const finding = (id, view) => plainText(FINDINGS[id](view));

const article = (year = 4) => scenario('article-2026-01').view({ overrides: {}, year });

test('the article’s findings at the end of 2029, word for word', () => {
  assert.deepEqual(
    QUESTIONS.map(({ id }) => finding(id, article())),
    [
      "OpenAI's share of Microsoft's backlog falls from 45% to 20%",
      'OpenAI has enough until the end of 2027 and needs $108B more than assumed by the end of 2029',
      'OpenAI runs 56% of its computing on capacity of its own',
      'Over ten years the stake leaves Microsoft $72B ahead, as present values',
      'From the end of 2027 the two are in hedged coexistence',
    ],
  );
});

test('the article’s findings at the start and before the gap', () => {
  assert.deepEqual(
    QUESTIONS.map(({ id }) => finding(id, article(0))),
    [
      "OpenAI's share of Microsoft's backlog is 45% at the start",
      'OpenAI has enough until the end of 2027',
      'OpenAI runs 17% of its computing on capacity of its own',
      'Over ten years the stake leaves Microsoft $72B ahead, as present values',
      'At the start the two are interlocked',
    ],
  );
  assert.equal(finding('payment', article(1)), 'OpenAI has enough until the end of 2027');
  assert.equal(finding('relationship', article(1)), 'From the end of 2026 Microsoft is the exposed side');
});

test('each figure of the article’s findings opens its metric', () => {
  assert.deepEqual(
    QUESTIONS.map(({ id }) => figuresIn(FINDINGS[id](article())).map(({ metric }) => metric)),
    [
      ['backlog_share@2026', 'backlog_share@2030'],
      ['cumulative_gap@2028', 'cumulative_gap@2030'],
      ['own_control@2030'],
      ['incumbent_net_gain'],
      ['regime_margin@2030'],
    ],
  );
});

test('every scenario has findings at every date and under every what-if', () => {
  const longest = { text: '', where: '' };
  for (const { where, view } of everyView())
    for (const { id } of QUESTIONS) {
      const phrase = FINDINGS[id](view);
      const text = plainText(phrase);
      assert.doesNotMatch(text, NOTHING, where);
      assert.match(text, /^[A-Z].*[^.]$/, where);
      const names = new Set(view.description.layout.map(({ metric }) => metric.split('.')[0]));
      for (const { metric } of figuresIn(phrase)) {
        const [name, date] = metric.split('@');
        assert.ok(names.has(name), `${where}: ${metric}`);
        assert.ok(date === undefined || view.result.years.includes(Number(date)), `${where}: ${metric}`);
      }
      if (text.length > longest.text.length) Object.assign(longest, { text, where });
    }
  assert.ok(longest.text.length <= 120, `${longest.where}: ${longest.text}`);
});

test('a share that rises, and one that rounds to what it was', () => {
  assert.match(finding('exposure', aView({ backlog_share: from(0.45, 0.51) })), /rises from 45% to 51%$/);
  assert.match(finding('exposure', aView({ backlog_share: from(0.45, 0.4512) })), /backlog is still 45%$/);
});

test('nothing due, never a gap, a gap from the start, and one that is closed again', () => {
  const payment = (/** @type {number[]} */ gap, year = 4, obligations = [100, 100, 100, 100]) =>
    finding('payment', aView({ cumulative_gap: gap, obligations }, { year }));
  assert.equal(payment([0, 0, 0, 0, 0], 4, [0, 0, 0, 0]), 'OpenAI owes nothing in these years');
  assert.equal(payment([0, -1, -2, -3, -4], 0), 'OpenAI can fund all that it promised');
  assert.equal(
    payment([0, -1, -2, -3, -4]),
    'OpenAI can fund all that it promised, with $4B to spare by the end of 2029',
  );
  assert.equal(payment([0, 3, 8, 9, 10]), 'OpenAI needs $10B more than assumed by the end of 2029');
  assert.equal(payment([0, 3, 8, 9, 10], 0), 'OpenAI has too little from the start');
  assert.equal(payment([0, -3, 8, -9, -10]), 'OpenAI has enough until the end of 2026');
  assert.equal(
    payment([0, -3, 8, 9, 1200]),
    'OpenAI has enough until the end of 2026 and needs $1.2T more than assumed by the end of 2029',
  );
});

test('the sentence names a gap from the start as such', () => {
  const gap = { cumulative_gap: [0, 3, 8, 9, 10] };
  assert.match(sentenceText(aView(gap, { year: 0 })), /, has too little to pay from the start and runs /);
  assert.match(sentenceText(aView(gap)), /, needs \$10B more than assumed to pay and runs /);
});

test('a stake that loses leaves the incumbent behind, and one year is one', () => {
  const { horizon, ...rest } = aDescription();
  const description = { ...rest, horizon: { ...horizon, years: 1 } };
  assert.equal(
    finding('stake', aView({ incumbent_net_gain: -36 }, { description })),
    'Over one year the stake leaves Microsoft $36B behind, as present values',
  );
});

test('each regime has its words, and a stay its beginning', () => {
  const texts = REGIMES.map(({ id }) => finding('relationship', aView({ regime: Array(5).fill(id) })));
  assert.deepEqual(texts, [
    'From the start to the end of 2029 the two are interlocked',
    'From the start to the end of 2029 OpenAI is the dependent side',
    'From the start to the end of 2029 Microsoft is the exposed side',
    'From the start to the end of 2029 the two are in hedged coexistence',
    'From the start to the end of 2029 the tie is loosening',
    'From the start to the end of 2029 the two are in mutual optionality',
  ]);
  const regime = ['interlocked', 'loosening', 'interlocked', 'loosening', 'loosening'];
  assert.equal(finding('relationship', aView({ regime })), 'From the end of 2028 the tie is loosening');
});

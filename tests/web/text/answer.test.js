import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as answers from '../../../web/text/answer.js';
import * as payment from '../../../web/text/payment.js';
import { figuresIn, plainText } from '../../../web/text/phrase.js';
import { aView, from } from '../a-view.js';

/** @import {Phrase, Result, View} from '../../../web/types.js' */

const { answerText } = answers;
const stateSentence = (/** @type {View} */ view) => plainText(answers.stateSentence(view));
const paymentSentence = (/** @type {View} */ view) => plainText(payment.paymentSentence(view));

/**
 * @param {number} diversification
 * @param {number} departure
 * @param {number} demand
 * @param {number} [start]
 */
function moved(diversification, departure, demand, start = 0.45) {
  const parts = { diversification, departure, demand };
  const attribution = Object.fromEntries(
    Object.entries(parts).map(([part, points]) => [part, from(0, points)]),
  );
  return aView({
    backlog_share: from(start, start + diversification + departure + demand),
    attribution: /** @type {Result['attribution']} */ (attribution),
  });
}
const firstSentence = (/** @type {View} */ view) => answerText(view).split('. ')[0];

test('a falling share: what pulls down first, then what puts some back', () => {
  assert.equal(
    firstSentence(moved(-0.18, -0.13, 0.06)),
    "On these assumptions OpenAI's share of Microsoft's contracted backlog falls from 45% to 20% by the end of 2029: " +
      "Microsoft's other business takes 18 points off, OpenAI's new deals elsewhere 13, and its own demand puts 6 back",
  );
});

test('a rising share: what pulls up first', () => {
  assert.match(
    firstSentence(moved(0.2, -0.04, 0.06)),
    /rises from 45% to 67% by the end of 2029: Microsoft's other business puts 20 points on, OpenAI's own demand 6, and its new deals elsewhere take 4 off$/,
  );
});

test('parts that round to nothing are left out, and one point is singular', () => {
  assert.match(
    firstSentence(moved(-0.01, 0.001, -0.004)),
    /falls from 45% to 44% by the end of 2029: Microsoft's other business takes 1 point off$/,
  );
  assert.match(
    firstSentence(moved(0.002, -0.14, 0.0)),
    /falls from 45% to 31% by the end of 2029: OpenAI's new deals elsewhere take 14 points off$/,
  );
});

test('"its" only follows the name it stands for', () => {
  assert.match(
    firstSentence(moved(-0.1, 0, 0.2)),
    /OpenAI's own demand puts 20 points on and Microsoft's other business takes 10 off$/,
  );
});

test('no change, with and without parts that cancel out', () => {
  assert.match(firstSentence(aView()), /backlog is still 45% at the end of 2029$/);
  assert.match(
    firstSentence(moved(-0.05, 0, 0.05)),
    /is still 45% at the end of 2029: Microsoft's other business takes 5 points off and OpenAI's own demand puts 5 back$/,
  );
});

test('the start has no change to tell', () => {
  assert.match(firstSentence(aView({}, { year: 0 })), /backlog is 45% at the start, the end of 2025$/);
});

test('each state, and since when it holds without a break', () => {
  const words = {
    interlocked: 'the two are interlocked: each depends on the other',
    lab_dependent: 'OpenAI is the dependent side: it needs Microsoft more than Microsoft needs it',
    incumbent_exposed: 'Microsoft is the exposed side: it needs OpenAI more than OpenAI needs it',
    hedged_coexistence:
      'the two are in hedged coexistence: each could do without the other, and neither does',
    loosening: 'the tie is loosening: Microsoft hardly needs OpenAI any more',
    mutual_optionality: 'the two are in mutual optionality: each is one option of many for the other',
  };
  for (const [id, state] of Object.entries(words)) {
    const regime = [id, 'another', id, id, id];
    assert.equal(stateSentence(aView({ regime })), `From the end of 2027 ${state}.`);
  }
  const always = { regime: Array(5).fill('interlocked') };
  assert.match(stateSentence(aView(always)), /^From the start to the end of 2029 the two are interlocked/);
  assert.match(stateSentence(aView(always, { year: 0 })), /^At the start the two are interlocked/);
});

test('a loosening tie says whose side lets go', () => {
  const regime = Array(5).fill('loosening');
  const lab = stateSentence(aView({ regime, lab_dependence: Array(5).fill(0.1) }));
  assert.match(lab, /OpenAI hardly needs Microsoft/);
});

test('what cannot be funded, in dollars at the chosen year', () => {
  /**
   * @param {number} gap
   * @param {[number, number | null]} widest
   * @param {Partial<View>} [view]
   * @param {number} [paid]
   */
  const pays = (gap, [funding_gap, funding_gap_year], view = {}, paid = 1) =>
    paymentSentence(
      aView(
        { cumulative_gap: from(0, gap), funding_gap, funding_gap_year, paid_share: [1, 1, 1, paid] },
        view,
      ),
    );
  assert.equal(
    pays(108, [505, 2036]),
    'What falls due by the end of 2029 is $108B more than OpenAI can fund by then; the gap is widest at the end of 2035, $505B.',
  );
  assert.equal(
    pays(108, [108, 2030]),
    'What falls due by the end of 2029 is $108B more than OpenAI can fund by then; the gap is never wider.',
  );
  assert.equal(pays(-17, [0, null]), 'By the end of 2029 OpenAI can fund $17B more than falls due.');
  assert.equal(
    pays(-17, [1200, 2034]),
    'By the end of 2029 OpenAI can fund $17B more than falls due; a gap opens and is widest at the end of 2033, $1.2T.',
  );
  assert.equal(pays(0.3, [0.3, 2030]), 'What falls due by the end of 2029 is what OpenAI can fund by then.');
  assert.match(
    pays(108, [505, 2036], {}, 0.6),
    /by then; it pays 60% of what falls due in 2029; the gap is widest/,
  );
  assert.equal(
    pays(108, [505, 2036], { year: 0 }),
    'What falls due by the end of 2035 is $505B more than OpenAI can fund by then.',
  );
  assert.equal(pays(-1, [0, null], { year: 0 }), 'OpenAI can fund all that falls due in these years.');
  assert.match(
    paymentSentence(aView({ obligations: [0, 0, 0, 0] })),
    /^Nothing that OpenAI has promised falls due/,
  );
});

test('two parts are called by what they do', () => {
  assert.match(
    firstSentence(moved(-0.18, 0.05, -0.03)),
    /other business takes 18 points off, OpenAI's contracts running down 3, and its new deals with Microsoft put 5 back$/,
  );
});

test('a state says where the next cut is next to nothing away', () => {
  const near = (/** @type {number} */ margin) => stateSentence(aView({ regime_margin: from(0.1, margin) }));
  assert.match(near(0.007), /each depends on the other, but another name may be 0\.7 points away\.$/);
  assert.match(near(0.0002), /another name may be less than 0\.1 points away\.$/);
  assert.match(near(0.02), /each depends on the other\.$/);
});

test('each figure of the answer carries its metric', () => {
  const view = moved(-0.18, -0.13, 0.06);
  const { before, share, why } = answers.answer(view);
  const metrics = (/** @type {Phrase} */ words) =>
    figuresIn(words).map(({ text, metric }) => `${text} ${metric}`);
  assert.deepEqual(metrics(before), ['45% backlog_share@2026']);
  assert.deepEqual(metrics(share), ['20% backlog_share@2030']);
  assert.deepEqual(metrics(why), [
    '18 attribution.diversification@2030',
    '13 attribution.departure@2030',
    '6 attribution.demand@2030',
  ]);
  assert.equal(
    figuresIn(why)[2].about,
    "Effect of OpenAI's own demand on that share, end of 2029",
    'by its name, not by a pronoun',
  );
  const near = answers.stateSentence(aView({ regime_margin: from(0.1, 0.007) }));
  assert.deepEqual(metrics(near), ['0.7 points regime_margin@2030']);
  const gap = payment.paymentSentence(
    aView({
      ...{ cumulative_gap: from(0, 108), funding_gap: 505, funding_gap_year: 2036 },
      paid_share: [1, 1, 1, 0.6],
    }),
  );
  assert.deepEqual(metrics(gap), ['$108B cumulative_gap@2030', '60% paid_share@2029', '$505B funding_gap']);
});

test('assumptions are never called the future', () => {
  assert.doesNotMatch(answerText(moved(-0.18, -0.13, 0.06)), /\bwill\b/);
});

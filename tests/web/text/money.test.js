import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyHeading, moneyRows } from '../../../web/text/money.js';
import { concat, plainText } from '../../../web/text/phrase.js';
import { aView } from '../a-view.js';
import { scenario } from '../scenarios.js';
import { everyView, NOTHING } from './every-view.js';
import { figuresIn } from '../figures-in.js';

/** @import {Partner} from '../../../web/types.js' */

const article = scenario('article-2026-01').view({ overrides: {}, year: 4 });

test('the article’s rows, word for word, the largest first', () => {
  assert.equal(moneyHeading(article), 'Who pays whom: money between OpenAI and its partners');
  assert.deepEqual(
    moneyRows(article).map(({ name, paidFigure, investedFigure, roundTrip }) => [
      name,
      ...[paidFigure, investedFigure, roundTrip].map(plainText),
    ]),
    [
      ['Stargate', '$1T', '$0B', ''],
      ['Microsoft', '$555B', '$12B', 'for each $100 paid, $2 put in'],
      ['Oracle', '$467B', '$0B', ''],
      ['Amazon', '$277B', '$5B', 'for each $100 paid, $2 put in'],
      ['SoftBank', '$0B', '$30B', ''],
      ['CoreWeave', '$21B', '$0B', ''],
    ],
  );
});

test('a sum of one part opens that part, also a partner’s inside another’s deal', () => {
  const metrics = Object.fromEntries(
    moneyRows(article).map(({ provider, paidFigure, investedFigure, roundTrip }) => [
      provider,
      figuresIn(concat([paidFigure, investedFigure, roundTrip])).map(({ metric }) => metric),
    ]),
  );
  assert.deepEqual(metrics.oracle, ['partners.oracle.paid_via_parts', 'partners.oracle.invested']);
  assert.deepEqual(metrics.softbank, ['partners.softbank.paid', 'partners.softbank.invested_before']);
  assert.deepEqual(metrics.microsoft, [
    'partners.microsoft.paid',
    'partners.microsoft.invested_before',
    'partners.microsoft.round_trip',
  ]);
});

/** @param {Partial<Partner>} row */
function rowOf(row) {
  /** @type {Partner} */
  const partner = {
    ...article.result.partners[0],
    provider: 'microsoft',
    paid: 0,
    paid_via_parts: 0,
    unpaid: 0,
    unpaid_via_parts: 0,
    invested: 0,
    invested_before: 0,
    round_trip: 0,
    ...row,
  };
  return moneyRows(aView({ partners: [partner] }))[0];
}

test('a sum of two parts opens nothing, as it has no derivation', () => {
  const { paid, paidFigure, invested, investedFigure } = rowOf({
    paid: 10,
    paid_via_parts: 20,
    invested: 3,
    invested_before: 4,
    round_trip: 7 / 30,
  });
  assert.deepEqual([paid, paidFigure, invested, investedFigure], [30, '$30B', 7, '$7B']);
});

test('the smaller of two sums is set against $100 of the larger', () => {
  const text = (/** @type {Partial<Partner>} */ row) => plainText(rowOf(row).roundTrip);
  assert.equal(text({ paid: 100, invested: 12, round_trip: 0.12 }), 'for each $100 paid, $12 put in');
  assert.equal(text({ paid: 10, invested: 40, round_trip: 0.25 }), 'for each $100 put in, $25 paid');
  assert.equal(text({ paid: 100 }), '');
});

test('without partners, and without money, there is no row', () => {
  assert.deepEqual(moneyRows(aView()), []);
  assert.equal(rowOf({}), undefined);
});

test('in every scenario, date and what-if rows are ordered, complete and in words', () => {
  for (const { where, view } of everyView()) {
    const rows = moneyRows(view);
    assert.ok(rows.length > 3, where);
    const sizes = rows.map(({ paid, invested }) => paid + invested);
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => b - a),
      where,
    );
    for (const { name, provider, paid, invested, roundTrip, paidFigure, investedFigure } of rows) {
      assert.ok(paid > 0 || invested > 0, `${where}: ${name}`);
      const words = plainText(roundTrip);
      for (const part of [paidFigure, investedFigure])
        assert.match(plainText(part), /^\$[\d.,]+[BT]$/, `${where}: ${name}`);
      assert.doesNotMatch(`${name} ${words}`, NOTHING, where);
      assert.equal(words !== '', paid > 0 && invested > 0, `${where}: ${name}`);
      if (!words) continue;
      const [smaller, larger] = [paid, invested].sort((a, b) => a - b);
      assert.ok(words.includes(`, $${Math.round((100 * smaller) / larger)} `), `${where}: ${name}: ${words}`);
      assert.equal(figuresIn(roundTrip)[0].metric, `partners.${provider}.round_trip`);
    }
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as dates from '../../../web/text/dates.js';
import * as words from '../../../web/text/numbers.js';

test('money keeps one precision per kind, and its sign stands before the currency', () => {
  assert.equal(words.moneyBn(281.25), '$281B');
  assert.equal(words.moneyBn(1718.53), '$1,719B');
  assert.equal(words.moneyBn(-5.2), '\u2212$5B');
  assert.equal(words.moneyPrecise(46.875), '$46.9B');
  assert.equal(words.moneyProse(1718.53), '$1.7T');
  assert.equal(words.moneyProse(999.7), '$1T');
  assert.equal(words.moneyProse(281.25), '$281B');
});

test('shares and differences of shares', () => {
  assert.equal(words.share(0.194), '19%');
  assert.equal(words.sharePrecise(0.194), '19.4%');
  assert.equal(words.share(-0.18), '\u221218%');
  assert.equal(words.share(-0.001), '0%');
  assert.equal(words.points(-0.18), '18 points');
  assert.equal(words.points(0.012), '1 point');
  assert.equal(words.pointsPrecise(-0.0189), '1.9 points');
});

test('a change has its sign, and what rounds to nothing has none', () => {
  assert.deepEqual([0.2, -0.2, 31.2, -36, 1200, -1200].map(words.moneySigned), [
    ...['$0B', '$0B', '+$31B', '\u2212$36B', '+$1.2T', '\u2212$1.2T'],
  ]);
  assert.deepEqual([0.06, -0.18, 0.012, -0.004].map(words.pointsChange), [
    ...['+6 points', '\u221218 points', '+1 point', '0 points'],
  ]);
  assert.deepEqual([0.0189, -0.0189, -0.0002].map(words.pointsSigned), [
    ...['+1.9 points', '\u22121.9 points', '0.0 points'],
  ]);
});

test('a range has its unit once, and is one number where both ends round alike', () => {
  assert.equal(words.shareRange(0.12, 0.25), '12–25%');
  assert.equal(words.shareRange(0.121, 0.123), '12%');
  assert.equal(words.shareRangePrecise(0.121, 0.123), '12.1–12.3%');
  assert.equal(words.shareRange(-0.05, 0.25), '\u22125–25%');
  assert.equal(words.shareRange(null, null), '–');
});

test('what is undefined is a dash', () => {
  for (const form of [words.moneyBn, words.share, words.gigawatts, words.points, words.years]) {
    assert.equal(form(null), '–');
  }
});

test('capacity and terms', () => {
  assert.equal(words.gigawatts(4.5), '4.5 GW');
  assert.equal(words.gigawatts(8), '8.0 GW');
  assert.equal(words.years(1), '1 year');
  assert.equal(words.years(3.5), '3.5 years');
});

test('a level stands at the end of a year, a flow belongs to the year that ends there', () => {
  assert.equal(dates.pointInTime(2030), 'end of 2029');
  assert.equal(dates.pointInTimeShort(2030), '2029');
  assert.equal(dates.period(2029), '2029');
  assert.equal(dates.pointInTime(2030.5), 'mid-2030');
  assert.equal(dates.pointInTimeShort(2030.5), 'mid-2030');
  assert.equal(dates.period(2029.5), 'year to mid-2030');
  assert.equal(dates.pointInTimeProse(2030), 'the end of 2029');
  assert.equal(dates.periodProse(2029.5), 'the year to mid-2030');
});

test('dates inside a year are months, and start dates have "start of" in them', () => {
  assert.equal(dates.pointInTime(2030.75), 'end of September 2030');
  assert.equal(dates.pointInTimeProse(2030.75), 'the end of September 2030');
  assert.equal(dates.pointInTimeShort(2030.75), 'September 2030');
  assert.equal(dates.period(2029.75), 'year to September 2030');
  assert.equal(dates.pointInTime(2030.3), 'April 2030');
  assert.equal(dates.startDate(2028), 'start of 2028');
  assert.equal(dates.startDate(2025.84), 'November 2025');
  assert.equal(dates.startDate(2025.9999999999), 'start of 2026');
  assert.equal(dates.calendarDate('2026-01-28'), '28 January 2026');
  assert.equal(dates.calendarDate('2025-2026'), '2025-2026');
});

/**
 * What a page in this locale writes.
 *
 * @param {string} locale
 */
function written(locale) {
  words.setLocale(locale);
  return [
    words.moneySigned(-718.53),
    words.pointsSigned(-0.0123),
    words.shareRangePrecise(-0.0123, 0.4),
    words.moneyBn(-1718.53),
    words.moneyPrecise(46.875),
    words.sharePrecise(0.194),
    words.integer(1234567),
    words.significant(0.0345, 2),
    words.allDigits(0.285),
  ];
}

test('numbers have the signs of their locale, and Latin digits and the page’s own minus in each', (t) => {
  t.after(() => words.setLocale('en-US'));
  const thin = '\u202f';
  const changes = (/** @type {string} */ decimal) => [
    '\u2212$719B',
    `\u22121${decimal}2 points`,
    `\u22121${decimal}2–40${decimal}0%`,
  ];
  const signs = {
    'en-US': ['\u2212$1,719B', '$46.9B', '19.4%', '1,234,567', '0.035', '0.285'],
    'de-DE': ['\u2212$1.719B', '$46,9B', '19,4%', '1.234.567', '0,035', '0,285'],
    'fr-FR': [`\u2212$1${thin}719B`, '$46,9B', '19,4%', `1${thin}234${thin}567`, '0,035', '0,285'],
    'en-IN': ['\u2212$1,719B', '$46.9B', '19.4%', '12,34,567', '0.035', '0.285'],
  };
  for (const [locale, texts] of Object.entries(signs))
    assert.deepEqual(
      written(locale),
      [...changes(['de-DE', 'fr-FR'].includes(locale) ? ',' : '.'), ...texts],
      locale,
    );
  for (const locale of ['ar', 'ar-EG', 'fa', 'hi', 'he', 'bn', 'sv', 'nb', 'sl', 'my']) {
    for (const text of written(locale)) {
      assert.match(
        text,
        /^\u2212?\$?[\d.,–\u066b\u066c\u2019\u202f\u00a0]+(?:[B%]| points)?$/,
        `${locale}: ${text}`,
      );
    }
  }
});

test('two locales in turn each keep their own signs', (t) => {
  t.after(() => words.setLocale('en-US'));
  const [german, american] = [written('de-DE'), written('en-US')];
  for (const _ of [1, 2]) {
    assert.deepEqual(written('de-DE'), german);
    assert.deepEqual(written('en-US'), american);
  }
  assert.notDeepEqual(german, american);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber, typedText } from '../../../web/text/read-number.js';
import { description } from '../../browser/model.js';

/** @import {Range} from '../../../web/text/read-number.js' */

/** @satisfies {Record<string, Range>} */
const LEVER = {
  share: { min: 0, max: 1, unit: 'share' },
  growth: { min: -0.5, max: 1, unit: 'per year' },
  money: { min: -20, max: 2000, unit: 'USD bn' },
  yearly: { min: 0, max: 400, unit: 'USD bn per year' },
  rent: { min: 3, max: 30, unit: 'USD bn per GW-year' },
  cost: { min: 20, max: 100, unit: 'USD bn per GW' },
  power: { min: 0, max: 60, unit: 'GW' },
  years: { min: 0, max: 15, unit: 'years' },
  date: { min: 2026, max: 2040, unit: 'year' },
  pace: { min: 0.25, max: 2, unit: 'x' },
  parsecs: { min: 0, max: 9, unit: 'parsecs' },
};

/** @typedef {keyof typeof LEVER} Lever */

/**
 * @param {Lever} lever
 * @param {Record<string, number>} values
 * @param {string} [locale]
 */
function reads(lever, values, locale = 'en-US') {
  for (const [text, value] of Object.entries(values))
    assert.deepEqual(readNumber(text, LEVER[lever], locale), { value }, `“${text}” in ${locale}`);
}

/**
 * @param {Lever} lever
 * @param {Record<string, RegExp>} messages
 * @param {string} [locale]
 */
function refuses(lever, messages, locale = 'en-US') {
  for (const [text, wanted] of Object.entries(messages)) {
    const read = readNumber(text, LEVER[lever], locale);
    assert.ok('message' in read, `“${text}” in ${locale} is ${JSON.stringify(read)}`);
    assert.match(read.message, wanted);
  }
}

test('plain numbers with either minus, a plus, spaces around', () => {
  reads('years', { 7: 7, ' 7 ': 7, '+5': 5, '.5': 0.5, '5.': 5, '\u00a07.25\t': 7.25, '\u200e7\ufeff': 7 });
  reads('growth', { '-10': -0.1, '\u221210': -0.1, '\u201310': -0.1, '- 10 %': -0.1, '+28%': 0.28 });
  reads('money', { '1e3': 1000, '1.5E2': 150, '5e-1': 0.5 });
  assert.ok(Object.is(/** @type {{ value: number }} */ (readNumber('\u22120', LEVER.share, 'en')).value, 0));
});

test('a percent is a hundredth to the last bit, with or without its sign', () => {
  for (let k = 0; k <= 1000; k++) {
    const text = typedText(k / 1000, 'share', 'en-US');
    reads('share', { [text]: k / 1000, [`${text} %`]: k / 1000, [`${text}percent`]: k / 1000 });
  }
});

test('a billion is refused where it is a million millions', () => {
  for (const locale of ['de-DE', 'fr', 'es-MX', 'it-IT', 'nl', 'pt-PT', 'sv-SE'])
    refuses('money', { '1 Billion': /differs between languages\. Type B/, '2 trillions': /differs/ }, locale);
  for (const locale of ['en-GB', 'pt-BR', 'ja-JP']) reads('money', { '1 billion': 1 }, locale);
  reads('money', { '1 Mrd.': 1, '1 Bio.': 1000, '1bn': 1, '0,1 Billionen': 100 }, 'de-DE');
});

test('units of the lever’s own kind are brought to its own', () => {
  reads('money', { '$0.1T': 100, '100M': 0.1, '1.5bn': 1.5, $53: 53, '53 billion dollars': 53 });
  reads('money', { 'US$ 1.2 tn': 1200, 'USD 400m': 0.4, '250 bn USD': 250, '−$5B': -5, '$−5B': -5 });
  reads('money', { '5 Mrd. $': 5, '5 Milliarden': 5, '5 Md$': 5, '2 milliards': 2, '0.1 Bio.': 100 });
  reads('yearly', { '$53B a year': 53, '53bn/yr': 53, '53 p.a.': 53, '$40B per annum': 40, '0.1T': 100 });
  reads('rent', { '$13.3B per GW-year': 13.3, '13.3 bn/GW/yr': 13.3, '13.3 $bn': 13.3 });
  reads('cost', { '$62.5B per GW': 62.5, '62.5/GW': 62.5 });
  reads('power', { '4.5 GW': 4.5, '450 MW': 0.45, '4.5 gigawatts': 4.5, '0.01TW': 10 });
  reads('years', { '7 years': 7, '1 year': 1, '18 months': 1.5, '7y': 7 });
  reads('pace', { '0.5×': 0.5, '2x': 2, '1.5 times': 1.5 });
  reads('growth', { '28% a year': 0.28, '28%/yr': 0.28, '28 percent per year': 0.28 });
  reads('parsecs', { '3 parsecs': 3, '3 Parsecs': 3 });
});

test('a unit of another kind is refused, and the message names the range in the lever’s own', () => {
  refuses('money', { '5 GW': /“5 GW” is in another unit\. Type a number from −\$20B to \$2,000B\.$/ });
  refuses('money', { '€5bn': /another unit/, '53% ': /another unit/, '$53B a year': /another unit/ });
  refuses('power', { '5 GWh': /another unit/, $5: /another unit/, '7 years': /from 0 to 60 GW/ });
  refuses('pace', { '50%': /another unit.*from 0\.25× to 2×/ });
  refuses('share', { '2x': /another unit/, '25% a year': /another unit/ });
});

test('decimal and grouping signs are those of the locale where both could be meant', () => {
  reads('money', { '1,000': 1000, '1.000': 1, '1,234.5': 1234.5 }, 'en-US');
  reads('money', { '1.000': 1000, '1,000': 1, '1.234,5': 1234.5 }, 'de-DE');
  reads('money', { '1\u202f000,5': 1000.5, '1 000': 1000, '1,000': 1 }, 'fr-FR');
  reads('money', { '1’234.5': 1234.5, "1'000": 1000 }, 'de-CH');
  refuses('money', { '1.000': /“1\.000” can be 1 or 1000\. Type one of them/ }, 'fr-FR');
  refuses('money', { '1,00,000': /^\$100,000B is out of its range/ }, 'en-IN');
});

test('a sign that can be read in one way only is read, whatever the locale', () => {
  for (const locale of ['en-US', 'de-DE', 'fr-FR', 'en-IN', 'ar-EG']) {
    reads('years', { '7,5': 7.5, 7.5: 7.5, '0,125': 0.125, 0.125: 0.125 }, locale);
    reads('money', { '1.234,5': 1234.5, '1,234.5': 1234.5, '1\u00a0000.25': 1000.25 }, locale);
  }
});

test('digits of other scripts', () => {
  reads('share', { '٢٥': 0.25, '٢٥٪': 0.25, '۲۵': 0.25, '２５％': 0.25 }, 'ar-EG');
  reads('money', { '١٬٢٣٤٫٥': 1234.5 }, 'ar-EG');
  reads('share', { '२५%': 0.25 }, 'hi-IN-u-nu-deva');
});

test('misplaced signs', () => {
  const misplaced = /has its commas or points where no number has them/;
  refuses('money', { '1,00,0': misplaced, '1.2.3': misplaced, '1,000,00': misplaced, '5 5': misplaced });
  refuses('money', { '1,23,456': misplaced, '1.000 000': misplaced, '0,000,1': misplaced });
});

test('an amount in parentheses is negative, and has no second sign', () => {
  reads('growth', { '(5)': -0.05, '(5%)': -0.05 });
  reads('money', { '($5B)': -5, '( 5 )': -5 });
  refuses('growth', {
    '(-5)': /is no number/,
    '(5': /is no number/,
    '--5': /is no number/,
    '5-': /is no number/,
  });
});

test('dates as the page writes them', () => {
  reads('date', { 2031: 2031, 2028.25: 2028.25, 'start of 2028': 2028, 'mid-2028': 2028.5 });
  reads('date', {
    'April 2028': 2028.25,
    'end of 2029': 2030,
    'the end of March 2028': 2028.25,
    'Jul 2028': 2028.5,
  });
  refuses('date', {
    'start of 2050': /^start of 2050 is out of its range.*from start of 2026/,
    May: /no number/,
  });
});

test('what is no number, out of range or empty', () => {
  const none = /is no number\. Type a number from 0% to 100%\.$/;
  refuses('share', { abc: none, '10–20': none, '5%5': none, '½': none, '0x10': none, NaN: none, '~5': none });
  refuses('share', { '': /^Type a number from 0% to 100%\.$/, '  ': /^Type a number/ });
  refuses('share', { 150: /^150% is out of its range/, 100.0001: /^100\.0001% is out of/, '-1': /^−1% is/ });
  refuses('share', { '1e400': /^This is out of its range/ });
  refuses('share', { ['x'.repeat(300)]: /^“x{23}…” is no number/ });
});

test('every lever reads back what its box, its ends and its spoken value hold', () => {
  for (const one of description.parameters)
    for (const locale of ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'ar-EG'])
      for (const value of [one.min, one.max, one.low, one.high, one.value, one.min + one.step]) {
        if (value > one.max) continue;
        const exact = Number(value.toPrecision(12));
        assert.deepEqual(
          readNumber(typedText(exact, one.unit, locale), one, locale),
          { value: exact },
          one.id,
        );
      }
});

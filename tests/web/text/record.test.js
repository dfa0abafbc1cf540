// The words of the record: the back-test, the next print, the validation, and what was known when.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordData } from '../../../web/build/record.js';
import {
  ROWS,
  backtestTable,
  backtestText,
  groupsOf,
  missReason,
  modelText,
  publishedText,
  rowName,
  tallyOf,
  tallyText,
  verdictText,
} from '../../../web/text/backtest.js';
import { knownTable, multipleWords, placeText, referenceOf } from '../../../web/text/known-when.js';
import {
  ownTest,
  printName,
  refutationTable,
  refutationText,
  refutedBy,
} from '../../../web/text/next-print.js';
import { plainText } from '../../../web/text/phrase.js';
import { QUESTIONS } from '../../../web/text/questions.js';
import { amount, amounts } from '../../../web/text/record-units.js';
import { recordOf } from '../../../web/text/record.js';
import { sourcesOf, validationTable, validationTally } from '../../../web/text/validation.js';
import { scenario } from '../scenarios.js';

/** @import {BacktestRow} from '../../../web/text/record-data.js' */

const record = await recordData();
const { rows } = record.backtest;
const { description } = scenario('article-2026-01');
const [, pair] = record.pairs;

/** @param {string} id */
const rowOf = (id) => /** @type {BacktestRow} */ (rows.find((row) => row.id === id));

test('every row of the back-test has a name, and every name a row', () => {
  assert.deepEqual(rows.map(({ id }) => id).sort(), Object.keys(ROWS).sort());
  assert.equal(new Set(rows.map(rowName)).size, rows.length);
});

test('every miss has a reason in words, and nothing else has one', () => {
  for (const row of rows) {
    const isMiss = row.verdict === 'below' || row.verdict === 'above';
    assert.equal(missReason(row) !== '', isMiss, row.id);
    assert.equal(ROWS[row.id].length, isMiss ? 2 : 1, row.id);
    if (isMiss) assert.match(missReason(row), /^[A-Z1].{30,}\.$/, row.id);
  }
});

test('hits and misses are counted, and no row is left out', () => {
  assert.deepEqual(tallyOf(rows), { computed: 16, half: 5, most: 11, inputs: 17, inRange: 8 });
  assert.equal(tallyText(rows), '5 of 16 within 50%, 11 within 90%');
  assert.match(backtestText(record.backtest), /about 8 and 14/);
  const { computed, inputs, words } = groupsOf(rows);
  assert.equal(computed.length + inputs.length + words.length, rows.length);
  assert.deepEqual(
    words.map(({ id }) => id),
    ['abilene-expansion-2026-03', 'new-contracts-2026h1', 'revenue-share-cap-2026-05'],
  );
});

test('figures and ranges by their unit', () => {
  assert.equal(amounts(639.1, 653.2, 'USD bn'), '$639–653B');
  assert.equal(amounts(0.427, 0.437, 'share'), '42.7–43.7%');
  assert.equal(amounts(0.28, 0.549, 'GW'), '0.28–0.55 GW');
  assert.equal(amounts(0.17, 0.32, 'per year'), '17–32% a year');
  assert.equal(amounts(2027, 2030, 'year'), 'start of 2027–2030');
  assert.equal(amounts(0, 0.26, 'years'), '0–0.26 years');
  assert.equal(amount(2026.32, 'year'), 'April 2026');
  assert.equal(amounts(12, 12, 'USD bn'), '$12.0B');
});

test('what was published is a figure, or a range that is more than its rounding', () => {
  assert.equal(publishedText(rowOf('rpo-2026-03').published, 'USD bn'), '$627B');
  assert.equal(publishedText(rowOf('share-2026-06').published, 'share'), '39.0–43.0%');
  assert.equal(publishedText(rowOf('stargate-planned-2026-04').published, 'GW'), 'at least 10 GW');
  assert.equal(publishedText(rowOf('stargate-control-2026-04').published, 'share'), 'at most 16.0%');
});

test('the model’s figure has the range of its trials, and an input its low and high', () => {
  assert.deepEqual(modelText(rowOf('rpo-2026-03')), ['$649B', '$639–653B']);
  assert.deepEqual(modelText(rowOf('valuation-2026-03')), ['$500B', '$400–850B']);
  assert.deepEqual(modelText(rowOf('aws-2026-02')), ['$38.0B', '']);
  assert.deepEqual(modelText(rowOf('revenue-share-cap-2026-05')), ['none', '']);
});

test('verdicts in words', () => {
  assert.equal(verdictText(rowOf('share-2026-03')), 'within 50%');
  assert.equal(verdictText(rowOf('rpo-2026-06')), 'within 90%');
  assert.equal(verdictText(rowOf('rpo-2026-03')), 'below 90%');
  assert.equal(verdictText(rowOf('valuation-2026-03')), 'above the range');
  assert.equal(verdictText(rowOf('aws-2026-02')), 'above');
  assert.equal(verdictText(rowOf('abilene-expansion-2026-03')), 'not in the model');
});

test('the table of the back-test links its sources, marks rates and derived figures', () => {
  const table = backtestTable(record.backtest, record.facts);
  assert.equal(table.rows.length, rows.length);
  const links = table.rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell !== 'string'));
  assert.ok(links.length > 20);
  for (const link of links) assert.ok('href' in link && link.href.startsWith('https://'));
  const rates = table.rows.filter(({ note }) => note?.includes('a yearly rate: the span'));
  assert.deepEqual(
    rates.map(({ header }) => header),
    [rowName(rowOf('revenue-from-openai-fy26'))],
  );
  for (const { header, note } of table.rows) assert.ok(note && !note.includes('..'), `${header}: ${note}`);
});

test('no words of the next print have an id of the model in them', () => {
  const { next } = record;
  const words = [
    ...next.rows.map(({ id }) => printName(id, next)),
    ...next.refutations.flatMap((one) => [ownTest(one.test, description), refutedBy(one, next)]),
    refutationText(next),
  ];
  assert.ok(words.length > 30);
  for (const text of words) assert.doesNotMatch(text, /_|@|undefined|NaN|\b[a-z]+\.[a-z]+/, text);
});

test('what refutes a statement has its number, and a figure of the quarter', () => {
  const { next } = record;
  const of = (/** @type {string} */ id) => /** @type {any} */ (next.refutations.find((one) => one.id === id));
  assert.equal(
    ownTest(of('major-customer').test, description),
    "OpenAI's share of Microsoft's backlog (end of 2028) is below 20%",
  );
  assert.match(ownTest(of('to-optionality').test, description), /is at or above that of the end of 2025$/);
  assert.match(
    refutedBy(of('upside-regardless'), next),
    /^Azure's revenue from OpenAI below \$\d\.\dB: it holds in \d+% of those trials$/,
  );
  assert.equal(refutedBy(of('own-control'), next), 'already does not hold in this scenario');
  assert.equal(refutedBy(of('hedged'), next), 'no single figure of this quarter');
  const table = refutationTable(next, description);
  assert.equal(table.rows.length, 13);
  assert.match(plainText(/** @type {string} */ (table.rows[0].cells[2])), /it holds in/);
});

test('the dated scenarios in words and as a table, with figures of the open one', () => {
  const present = { id: 'article-2026-01', grid: description.horizon.grid, isMoved: false };
  const table = knownTable(pair, present, (id) => id);
  assert.deepEqual(
    table.rows.map(({ header, chosen }) => [header, chosen]),
    [
      ['28 January 2026', true],
      ['31 August 2026', false],
      ['10 October 2026', false],
    ],
  );
  const figures = table.rows.map(({ cells }) => cells.filter((cell) => typeof cell === 'object'));
  assert.deepEqual(
    figures.map(({ length }) => length),
    [6, 0, 0],
  );
  assert.equal(plainText(figures[0][0]), '20%');
  assert.match(
    multipleWords(QUESTIONS[0], pair),
    /^28 January 2026: 20% \(90% of trials: 19–28%\); 31 August/,
  );
  assert.equal(
    placeText(pair, 'article-2026-01'),
    'Shown: what was known on 28 January 2026. 2 scenarios are newer.',
  );
  assert.equal(
    placeText(pair, 'mid-2026'),
    'Shown: what was known on 31 August 2026. One scenario is newer.',
  );
  assert.match(placeText(pair, 'autumn-2026'), /the newest of 3\.$/);
  assert.match(placeText(record.pairs[0], 'anthropic-2026'), /one dated scenario/);
});

test('a figure whose lever has moved, or whose date the grid lacks, opens nothing', () => {
  const present = { id: 'mid-2026', grid: [2026.5, 2027.5], isMoved: false };
  assert.equal(referenceOf('backlog_share', 2030, { id: 'mid-2026' }, present), null);
  assert.equal(referenceOf('incumbent_net_gain', 2030, { id: 'mid-2026' }, present), 'incumbent_net_gain');
  assert.equal(
    referenceOf('incumbent_net_gain', 2030, { id: 'mid-2026' }, { ...present, isMoved: true }),
    null,
  );
  assert.equal(referenceOf('incumbent_net_gain', 2030, { id: 'autumn-2026' }, present), null);
});

test('the identities have computed and published values, a verdict with its mark, and sources', () => {
  const { rows: identities } = validationTable(record.validation, record.facts);
  assert.equal(identities.length, 32);
  assert.equal(validationTally(record.validation), '21 of 22 agree');
  const [first] = identities;
  assert.deepEqual(first.cells.slice(0, 3), ['lab 281.3; other 343.8', 'lab 281; other 344', '● match']);
  assert.equal(first.note, 'lab = share × rpo; other = rpo − lab, with share 0.45; rpo 625');
  for (const { header, cells } of identities)
    assert.ok(plainText(/** @type {any} */ (cells[3])).length > 0, header);
});

test('a source without an address is text, and each is there once', () => {
  const fact = { title: 't', publisher: 'P', date: '', url: null };
  const facts = { a: fact, b: fact, c: { ...fact, url: 'https://x.example/' } };
  assert.deepEqual(sourcesOf(['a', 'b', 'c', 'A book'], facts), [
    'P',
    '; ',
    { text: 'P', href: 'https://x.example/' },
    '; ',
    'A book',
  ]);
});

test('a scenario has the parts of its own two parties, and the validation in any case', () => {
  const own = recordOf(record, description, true);
  assert.equal(own.known?.pair, pair);
  assert.deepEqual([own.known?.present.id, own.known?.present.isMoved], ['article-2026-01', true]);
  assert.equal(own.known?.regimeName(description.regimes[0].id), description.regimes[0].label);
  assert.deepEqual([own.backtest, own.next], [record.backtest, record.next]);
  const other = recordOf(record, scenario('anthropic-2026').description, false);
  assert.equal(other.known?.pair.lab, 'Anthropic');
  assert.deepEqual([other.backtest, other.next], [null, null]);
  assert.equal(other.validation, record.validation);
});

// What the section of the record shows, computed when the page is built: no lever moves any of it.

import { readFile, readdir } from 'node:fs/promises';
import { DEFAULT_SCENARIO, DEFAULT_YEAR_INDEX, SEED, TRIALS } from '../state/store.js';
import { parties } from '../text/regimes.js';
import { computeBacktest } from './backtest.js';
import { parseCsv } from './csv.js';
import { knownPairs } from './known-when.js';
import { nextQuarter, printRows, refutations } from './next-print.js';
import { validationCases } from './validation.js';

/**
 * @import {Plugin} from 'vite'
 * @import {Dealscope} from '../engine/core.js'
 * @import {BacktestRow, Fact, RecordData} from '../text/record-data.js'
 */

const SCENARIOS = new URL('../../core/scenarios/', import.meta.url);
const MODULE = new URL('../../build/wasm/dealscope.mjs', import.meta.url);
const run = { trials: TRIALS, seed: SEED };

/** @param {string} name */
const textOf = (name) => readFile(new URL(name, SCENARIOS), 'utf8');

/** @param {string} text of a scenario */
function pairOf(text) {
  const scenario = JSON.parse(text);
  const [lab, incumbent] = parties(scenario);
  return { scenario: scenario.id, as_of: scenario.as_of, lab, incumbent };
}

/** @returns {Promise<RecordData>} */
export async function recordData() {
  const { default: createModule } = await import(MODULE.href);
  /** @type {Dealscope} */
  const core = await createModule();
  const names = (await readdir(SCENARIOS)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map(textOf));
  const first = await textOf(`${DEFAULT_SCENARIO}.json`);
  const date = JSON.parse(first).horizon.start + DEFAULT_YEAR_INDEX;
  const pairs = knownPairs(core, texts, date, run);
  const newestId = pairs.find(({ scenarios }) => scenarios.some(({ id }) => id === DEFAULT_SCENARIO))?.scenarios.at(-1)?.id;
  const newest = await textOf(`${newestId}.json`);
  const dates = nextQuarter(JSON.parse(newest).as_of);
  const { claims } = JSON.parse(await textOf(`claims/${DEFAULT_SCENARIO}.json`));
  const table = parseCsv(await textOf('evidence/backtest.csv'));
  /** @type {BacktestRow[]} */
  const rows = /** @type {any[]} */ (computeBacktest(core, first, table, run)).map(({ source, ...row }) => row);
  const validation = validationCases(JSON.parse(await textOf('evidence/validation.json')));
  const cited = new Set([...rows.map(({ fact }) => fact), ...validation.flatMap(({ sources }) => sources)]);
  return {
    pairs,
    backtest: { ...pairOf(first), trials: TRIALS, rows },
    next: {
      ...pairOf(newest),
      trials: TRIALS,
      dates,
      rows: printRows(core, newest, dates, run),
      refutations: refutations(core, newest, first, claims, dates, run),
    },
    validation,
    facts: factsOf(parseCsv(await textOf('evidence/facts.csv')), cited),
  };
}

/**
 * @param {Record<string, string>[]} table rows of facts.csv
 * @param {Set<string>} ids
 * @returns {Record<string, Fact>}
 */
export const factsOf = (table, ids) =>
  Object.fromEntries(
    table
      .filter(({ id }) => ids.has(id))
      .map(({ id, source_title: title, publisher, source_date: date, url }) => [
        id,
        { title, publisher, date, url: url === '' ? null : `https://${url}` },
      ]),
  );

const NAME = 'virtual:record';
const DIGITS = 6; // more than any figure shows

/**
 * @param {string} _
 * @param {unknown} value
 */
const rounded = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value);

/**
 * The same as a virtual module, which is part of what is loaded after the first interaction.
 *
 * @returns {Plugin}
 */
export function recordModule() {
  return {
    name: 'record',
    resolveId: (name) => (name === NAME ? `\0${NAME}` : null),
    load: async (name) =>
      name === `\0${NAME}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(await recordData(), rounded))})`
        : null,
  };
}

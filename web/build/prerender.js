// Prerenders the default scenario when the page is built: the answer and the tables as HTML, and its trials.

import { readFile } from 'node:fs/promises';
import { pointEngine } from '../engine/point.js';
import { PRERENDERED_METRICS } from '../engine/samples.js';
import { escaped } from '../text/english.js';
import { HEADING, sentencePhrase } from '../text/sentence.js';
import { loadScenario } from '../state/scenario.js';
import { DEFAULT_SCENARIO, DEFAULT_YEAR_INDEX, SEED, TRIALS } from '../state/store.js';
import { dealTable } from '../charts/deal-table.js';
import { partnerTable } from '../charts/partner-tables.js';
import { scenarioFile } from '../engine/read-scenario.js';
import { tableHtml } from './table-html.js';

/**
 * @import {Whole} from 'dealscope'
 * @import {Plugin} from 'vite'
 */

/**
 * Fills <deal-scope> in the document, which is shown before and without the script.
 *
 * @returns {Plugin}
 */
export function prerenderedPage() {
  return {
    name: 'prerendered-page',
    async transformIndexHtml(html) {
      const { module, text } = await firstScenario();
      return html.replace(
        '<deal-scope address></deal-scope>',
        `<deal-scope address>${answerAndTables(module, text)}</deal-scope>`,
      );
    },
  };
}

/**
 * @param {Whole} module the core
 * @param {string} text the scenario
 */
export function answerAndTables(module, text) {
  const scenario = loadScenario(pointEngine(module), scenarioFile(module, text));
  const view = scenario.view({ overrides: {}, year: DEFAULT_YEAR_INDEX });
  const answer = sentencePhrase(view).map((part) =>
    typeof part === 'string' ? escaped(part) : `<strong>${escaped(part.text)}</strong>`,
  );
  return `
    <h1>${HEADING}</h1>
    <p class="headline">${answer.join('')}</p>
    ${[dealTable(view), partnerTable(view)].map((table) => `<div class="scroll">${tableHtml(table)}</div>`).join('\n')}
    <noscript><p>With scripts switched on, every assumption here can be moved.</p></noscript>
  `;
}

const SCENARIO = new URL(`../../core/scenarios/${DEFAULT_SCENARIO}.json`, import.meta.url);
const MODULE = new URL('../../build/wasm/dealscope.mjs', import.meta.url);

/**
 * The core, and the text of the default scenario.
 *
 * @returns {Promise<{ module: Whole, text: string }>}
 */
export async function firstScenario() {
  const { default: createModule } = await import(MODULE.href);
  return { module: await createModule(), text: await readFile(SCENARIO, 'utf8') };
}

const NAME = 'virtual:prerendered-trials';
const DIGITS = 3; // of a quantile: below the resolution of a band

/**
 * The trials of the default scenario without overrides as a virtual module, so that the page shows ranges before the analyses
 * are loaded. A full run replaces them after the first interaction.
 *
 * @returns {Plugin}
 */
export function prerenderedTrials() {
  return {
    name: 'prerendered-trials',
    resolveId: (name) => (name === NAME ? `\0${NAME}` : null),
    load: async (name) =>
      name === `\0${NAME}` ? `export default ${JSON.stringify(await trials(), rounded)}` : null,
  };
}

const OMITTED = ['mean', 'undefined', 'years']; // of the simulation: the page does not show them

/**
 * Rounds numbers, as a replacer of JSON.stringify.
 *
 * @param {string} key
 * @param {unknown} value
 */
const rounded = (key, value) =>
  OMITTED.includes(key) ? undefined : typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;

async function trials() {
  const { module, text } = await firstScenario();
  const request = { trials: TRIALS, seed: SEED, metrics: PRERENDERED_METRICS };
  const { result } = JSON.parse(module.simulate(text, JSON.stringify(request)));
  return { scenario: DEFAULT_SCENARIO, simulation: result };
}

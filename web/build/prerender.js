// What stands in the page before and without its script: the answer and the tables of the scenario as it is.

import { readFile } from 'node:fs/promises';
import { pointEngine } from '../engine/point.js';
import { CLOUD_METRICS, METRICS, POINTS } from '../engine/samples.js';
import { answer, title } from '../text/answer.js';
import { escaped } from '../text/english.js';
import { loadScenario } from '../state/scenario.js';
import { DEFAULT_SCENARIO, DEFAULT_YEAR_INDEX, SEED, TRIALS } from '../state/store.js';
import { dealTable } from '../charts/deal-table.js';
import { partnerTable } from '../charts/partner-tables.js';
import { tableHtml } from './table-html.js';

/** Fills <deal-scope> in the document, when the page is built and when it is served. @returns {import('vite').Plugin} */
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

/** @param {Awaited<ReturnType<typeof firstScenario>>['module']} module the core @param {string} text of a scenario */
export function answerAndTables(module, text) {
  const opened = loadScenario(pointEngine(module), text);
  const view = opened.view({ overrides: {}, year: DEFAULT_YEAR_INDEX });
  const { before, figure, after, why, rest } = answer(view);
  return `
    <h1>${escaped(title(view.description))}</h1>
    <p class="headline">${escaped(before)}<strong>${escaped(figure)}</strong>${escaped(after + why)}</p>
    <p class="details">${escaped(rest.join(' '))}</p>
    ${[dealTable(view), partnerTable(view)].map((table) => `<div class="scroll">${tableHtml(table)}</div>`).join('\n')}
    <noscript><p>With scripts switched on, every assumption here can be moved.</p></noscript>
  `;
}

// The scenario that opens the page, and the core to ask about it, for what is made when the page is built.

const SCENARIO = new URL(`../../core/scenarios/${DEFAULT_SCENARIO}.json`, import.meta.url);
const MODULE = new URL('../../build/wasm/dealscope.mjs', import.meta.url);

export async function firstScenario() {
  const { default: createModule } = await import(MODULE.href);
  return { module: await createModule(), text: await readFile(SCENARIO, 'utf8') };
}

// The trials of the first scenario as it stands, made when the page is built: a page that nobody has touched yet shows
// its ranges without loading what makes them.

const NAME = 'virtual:prerendered-trials';
// As fine as a band and a dot are drawn; the whole comes with the first sign of a reader.
const DIGITS = 3;
const DOT_STEP = 0.004; // less than two pixels of the largest drawing

/** @returns {import('vite').Plugin} */
export function prerenderedTrials() {
  return {
    name: 'prerendered-trials',
    resolveId: (name) => (name === NAME ? `\0${NAME}` : null),
    load: async (name) =>
      name === `\0${NAME}` ? `export default ${JSON.stringify(await trials(), rounded)}` : null,
  };
}

const NOT_SHOWN = ['mean', 'undefined', 'years'];

/** What JSON.stringify makes of a value. @param {string} key @param {unknown} value */
const rounded = (key, value) =>
  NOT_SHOWN.includes(key) ? undefined : typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;

async function trials() {
  const { module, text } = await firstScenario();
  const request = { trials: TRIALS, seed: SEED, metrics: METRICS };
  const { result } = JSON.parse(module.simulate(text, JSON.stringify(request)));
  const [across, up] = CLOUD_METRICS.map((metric) => pointsOf(module, text, metric));
  const order = [...across.keys()].sort((a, b) => across[a] - across[b]); // which compresses better
  const samples = CLOUD_METRICS.map((metric, i) => [metric, order.map((k) => (i ? up : across)[k])]);
  return {
    scenario: DEFAULT_SCENARIO,
    simulation: result,
    year: DEFAULT_YEAR_INDEX,
    samples: Object.fromEntries(samples),
  };
}

/** @param {{ samples: (text: string, request: string) => Float64Array }} module @param {string} text @param {string} metric a row of levels */
function pointsOf(module, text, metric) {
  const request = { trials: TRIALS, seed: SEED, metrics: [metric], first: 0, count: POINTS };
  const numbers = module.samples(text, JSON.stringify(request));
  const points = numbers.subarray(DEFAULT_YEAR_INDEX * POINTS, (DEFAULT_YEAR_INDEX + 1) * POINTS);
  return [...points].map((point) => Number((Math.round(point / DOT_STEP) * DOT_STEP).toFixed(3)));
}

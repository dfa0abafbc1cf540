// The trials of the first scenario as it stands, made when the page is built: a page that nobody has touched yet shows
// its ranges without loading what makes them.

import { CLOUD_METRICS, METRICS, POINTS } from './engine/samples.js';
import { firstScenario } from './first-scenario.js';
import { DEFAULT_SCENARIO, FIRST_LOOK, SEED, TRIALS } from './state/store.js';

const NAME = 'virtual:first-trials';
// As fine as a band and a dot are drawn; the whole comes with the first sign of a reader.
const DIGITS = 3;

/** @returns {import('vite').Plugin} */
export function firstTrials() {
  return {
    name: 'first-trials',
    resolveId: (name) => (name === NAME ? `\0${NAME}` : null),
    load: async (name) =>
      name === `\0${NAME}` ? `export default ${JSON.stringify(await trials(), rounded)}` : null,
  };
}

/** What JSON.stringify makes of a value; the page shows no means. @param {string} key @param {unknown} value */
const rounded = (key, value) =>
  key === 'mean' ? undefined : typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;

async function trials() {
  const { module, text } = await firstScenario();
  const request = { trials: TRIALS, seed: SEED, metrics: METRICS };
  const { result } = JSON.parse(module.simulate(text, JSON.stringify(request)));
  const cloud = CLOUD_METRICS.map((metric) => [metric, pointsOf(module, text, metric)]);
  return {
    scenario: DEFAULT_SCENARIO,
    simulation: result,
    year: FIRST_LOOK,
    cloud: Object.fromEntries(cloud),
  };
}

/** @param {{ samples: (text: string, request: string) => Float64Array }} module @param {string} text @param {string} metric a row of levels */
function pointsOf(module, text, metric) {
  const request = { trials: TRIALS, seed: SEED, metrics: [metric], first: 0, count: POINTS };
  const numbers = module.samples(text, JSON.stringify(request));
  const points = numbers.subarray(FIRST_LOOK * POINTS, (FIRST_LOOK + 1) * POINTS);
  return [...points].map((point) => Number(point.toPrecision(DIGITS)));
}

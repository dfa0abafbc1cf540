// Time of the analyses in the core, on one core of the machine: natively, as WebAssembly, and, where it has them, by
// the plain-JavaScript yardstick.
import { runNative, runWasm, scenarioText } from './builds.js';
import { median, medianRatio, printFigure } from './rounds.js';
import { timingOf } from './settled.js';
import { simulate } from './yardstick/model.mjs';

const ROUNDS = 9;
const TRIALS = 10_000;
const FRAME = 1000 / 60; // milliseconds
const FOUR_ROWS = ['backlog_share', 'lab_dependence', 'incumbent_dependence', 'cumulative_gap'];

const yardstick = JSON.parse(scenarioText);
const rangesOf = (/** @type {any} */ { contracts, investments, providers }) =>
  [...contracts, ...investments, ...providers].flatMap(({ ranges }) => Object.values(ranges));
/** @type {{ low: number, high: number }[]} */
const levers = [...Object.values(yardstick.parameters), ...rangesOf(yardstick)];
const uncertain = levers.filter(({ low, high }) => low < high).length + 1; // with the common factor
/**
 * How often each analysis evaluates the model; solve at least.
 *
 * @type {Record<string, number>}
 */
const EVALUATIONS = {
  tornado: 2 * levers.length,
  solve: 33,
  solve_unmet: 33 + 13 * 8,
  map: 96 * 96,
  sobol: 4096 * (uncertain + 2),
};

let seed = 0;
/**
 * @param {string[]} metrics
 * @param {number} [runs]
 */
function yardstickMilliseconds(metrics, runs = 5) {
  let quickest = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    simulate(yardstick, { trials: TRIALS, seed: ++seed, metrics, overrides: {} });
    quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest;
}

/** @type {Record<string, number>[]} */
const native = [];
/** @type {Record<string, number>[]} */
const wasm = [];
/** @type {Record<string, number>[]} */
const plain = [];
const first = timingOf(() => yardstickMilliseconds(FOUR_ROWS, 1)).cold; // until it is compiled for speed
for (let round = 0; round < ROUNDS; round++) {
  native.push(runNative('analyses_bench'));
  wasm.push(runWasm('analyses_bench'));
  const one = yardstickMilliseconds(['backlog_share']) / TRIALS; // an evaluation with one metric
  const analyses = Object.entries(EVALUATIONS).map(([name, count]) => [name, count * one]);
  plain.push({
    simulate: yardstickMilliseconds(FOUR_ROWS),
    trials_alone: yardstickMilliseconds([]),
    ...Object.fromEntries(analyses),
  });
}

/**
 * @param {Record<string, number>[]} rounds
 * @param {string} key
 */
const of = (rounds, key) => rounds.map((round) => round[key]);
/**
 * @param {string} what
 * @param {string} key
 * @param {number} [target] of WebAssembly, in milliseconds
 */
function printBuilds(what, key, target) {
  printFigure(`${what}, WebAssembly`, median(of(wasm, key)), 'ms', target);
  printFigure(`${what}, native`, median(of(native, key)), 'ms');
  printFigure(`${what}, WebAssembly over native`, medianRatio(of(wasm, key), of(native, key)), '×');
}
/**
 * @param {string} what
 * @param {string} key
 * @param {number} times at least as fast
 */
function printAgainstYardstick(what, key, times) {
  printFigure(`${what}, plain JavaScript`, median(of(plain, key)), 'ms');
  const ratio = medianRatio(of(plain, key), of(wasm, key));
  printFigure(`${what}, WebAssembly faster than plain JavaScript`, ratio, '×', times, 'at least');
}

const simulation = '10,000 trials, four rows';
printBuilds(simulation, 'simulate', Number(FRAME.toFixed(1)));
printFigure(`${simulation}, WebAssembly, first run`, median(of(wasm, 'simulate_cold')), 'ms');
printFigure(`${simulation}, native, first run`, median(of(native, 'simulate_cold')), 'ms');
printFigure(`${simulation}, plain JavaScript, first run`, first, 'ms');
printAgainstYardstick(simulation, 'simulate', 4);
const trialsAlone = '10,000 trials, no rows';
printBuilds(trialsAlone, 'trials_alone');
printAgainstYardstick(trialsAlone, 'trials_alone', 4);
for (const [name, key] of [
  ['tornado', 'tornado'],
  ['solve', 'solve'],
  ['solve, target out of reach', 'solve_unmet'],
  ['map 96 × 96', 'map'],
  ['sobol, 4,096 base points', 'sobol'],
]) {
  printBuilds(name, key);
  printAgainstYardstick(name, key, 4);
}
printFigure('memory, WebAssembly, heap', median(of(wasm, 'memory_mib')), 'MiB');
printFigure('memory, native, peak of the process', median(of(native, 'memory_mib')), 'MiB');

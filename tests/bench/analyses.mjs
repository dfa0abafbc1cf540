// Time of the analyses in the core, on one core of the machine: natively, as WebAssembly, and, where it has them, by
// the plain-JavaScript yardstick.
import { runNative, runWasm, scenarioText } from './builds.js';
import { median, medianRatio, printFigure } from './rounds.js';
import { prepare, simulate } from './yardstick/model.mjs';

const ROUNDS = 9;
const TRIALS = 10_000;
const FRAME = 1000 / 60; // milliseconds
const FOUR_ROWS = ['backlog_share', 'cloud_revenue_share', 'lab_dependence', 'incumbent_dependence'];

const yardstick = prepare(JSON.parse(scenarioText));
let seed = 0;
/** @param {string[]} metrics */
function yardstickMilliseconds(metrics) {
  let quickest = Infinity;
  for (let i = 0; i < 5; i++) {
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
yardstickMilliseconds(FOUR_ROWS); // until it is compiled for speed
for (let round = 0; round < ROUNDS; round++) {
  native.push(runNative('analyses_bench'));
  wasm.push(runWasm('analyses_bench'));
  plain.push({ simulate: yardstickMilliseconds(FOUR_ROWS), trials_alone: yardstickMilliseconds([]) });
}

/** @param {Record<string, number>[]} rounds @param {string} key */
const of = (rounds, key) => rounds.map((round) => round[key]);
/** @param {string} what @param {string} key @param {number} [target] of WebAssembly, in milliseconds */
function printBuilds(what, key, target) {
  printFigure(`${what}, WebAssembly`, median(of(wasm, key)), 'ms', target);
  printFigure(`${what}, native`, median(of(native, key)), 'ms');
  printFigure(`${what}, WebAssembly over native`, medianRatio(of(wasm, key), of(native, key)), '×', 1.3);
}
/** @param {string} what @param {string} key @param {number} times at least as fast */
function printAgainstYardstick(what, key, times) {
  printFigure(`${what}, plain JavaScript`, median(of(plain, key)), 'ms');
  const ratio = medianRatio(of(plain, key), of(wasm, key));
  printFigure(`${what}, WebAssembly faster than plain JavaScript`, ratio, '×', times, 'at least');
}

const simulation = '10,000 trials, four rows';
printBuilds(simulation, 'simulate', Number(FRAME.toFixed(1)));
printAgainstYardstick(simulation, 'simulate', 3);
const trialsAlone = '10,000 trials, no rows';
printBuilds(trialsAlone, 'trials_alone');
printAgainstYardstick(trialsAlone, 'trials_alone', 2);
printBuilds('tornado', 'tornado', 1);
printBuilds('solve', 'solve', 0.3);
printBuilds('solve, target out of reach', 'solve_unmet', 0.3);
printBuilds('map 96 × 96', 'map', 12);
printBuilds('sobol, 4,096 base points', 'sobol', 400);

// How the time of a simulation of four rows grows with its trials and with the contracts: linearly is to the power 1.
import { runNative, runWasm } from './builds.js';
import { median, printFigure } from './rounds.js';

const ROUNDS = 5;
const POWER = 1.1; // what timings scatter by; n log n would be more

/** @typedef {Record<'trials' | 'contracts', [count: number, milliseconds: number][]>} Times */
/** @type {Record<string, Times[]>} */
const builds = { WebAssembly: [], native: [] };
for (let round = 0; round < ROUNDS; round++) {
  builds.native.push(runNative('growth_bench'));
  builds.WebAssembly.push(runWasm('growth_bench'));
}

/** @param {string} build @param {'trials' | 'contracts'} what @param {string} label */
function print(build, what, label) {
  const rounds = builds[build];
  rounds[0][what].forEach(([count], i) => {
    const milliseconds = median(rounds.map((round) => round[what][i][1]));
    printFigure(`${count.toLocaleString('en')} ${label}, ${build}`, milliseconds, 'ms');
  });
  const power = median(rounds.map((round) => Math.log10(round[what][2][1] / round[what][1][1])));
  printFigure(`power of growth from the second to the third, ${build}`, power, '', POWER);
}
for (const build of Object.keys(builds)) {
  print(build, 'trials', "trials of the article's contracts");
  print(build, 'contracts', 'contracts, 10,000 trials');
}

// How the time of a simulation of four rows grows with its trials and with the contracts, and that of an evaluation with
// the contracts. Ten times as much of either takes ten times as long, at most.
import { runNative, runWasm } from './builds.js';
import { median, printFigure } from './rounds.js';

const ROUNDS = 5;
/** At most, over the step before; of trials only 1,000,000 over 100,000, which take several parts of the memory. */
const TIMES = { trials: [undefined, 12], contracts: [10, 10], evaluations: [10, 10] };
const MEMORY = 128; // MiB

/** @typedef {[count: number, time: number][]} Steps each ten times the one before */
/** @typedef {{ trials: Steps, contracts: Steps, evaluations: Steps, memory_mib: number }} Round */
/** @type {Record<string, Round[]>} */
const builds = { WebAssembly: [], native: [] };
for (let round = 0; round < ROUNDS; round++) {
  builds.native.push(runNative('growth_bench'));
  builds.WebAssembly.push(runWasm('growth_bench'));
}

/**
 * @param {string} build
 * @param {'trials' | 'contracts' | 'evaluations'} what
 * @param {string} label
 * @param {string} unit
 */
function print(build, what, label, unit) {
  const rounds = builds[build];
  const shown = rounds[0][what].map(([count]) => count.toLocaleString('en'));
  shown.forEach((count, i) => {
    const times = rounds.map((round) => round[what][i][1]);
    printFigure(`${count} ${label}, ${build}`, median(times), unit);
    if (i === 0) return;
    const ratios = rounds.map((round) => round[what][i][1] / round[what][i - 1][1]);
    printFigure(`  over that of ${shown[i - 1]}`, median(ratios), '×', TIMES[what][i - 1]);
  });
}
for (const build of Object.keys(builds)) {
  print(build, 'trials', "trials of the article's contracts", 'ms');
  const memory = median(builds[build].map((round) => round.memory_mib));
  printFigure(`  memory, ${build === 'native' ? 'peak of the process' : 'heap'}`, memory, 'MiB', MEMORY);
  print(build, 'contracts', 'contracts, 10,000 trials', 'ms');
  print(build, 'evaluations', 'contracts, an evaluation', 'µs');
}

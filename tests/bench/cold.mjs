// The first trials that a reader waits for, in a worker of a process that has run nothing before: an engine runs slow
// code first. The page starts its worker at the first interaction and requests all trials at once, while the ranges made
// when the page was built are shown; only then comes a hand to a lever.
import { runScript } from './builds.js';
import { median, printFigure } from './rounds.js';

const ROUNDS = 7;
const HEAD_START = 300; // milliseconds
const ALL = 10_000;
const QUICK = 512; // trials requested during a drag
const TIMES = 2; // as long as once warm, at most
const QUICK_MS = 10;

/** @typedef {{ first: number, warm: number, memory: number }} Sample milliseconds, and MiB of the whole process */
const starts = [
  { when: 'at once', trials: ALL, after: 0, atOnce: 0 },
  { when: 'at once', trials: QUICK, after: 0, atOnce: 0 },
  { when: 'after 300 ms, none before', trials: ALL, after: HEAD_START, atOnce: 0 },
  { when: 'after 300 ms, none before', trials: QUICK, after: HEAD_START, atOnce: 0 },
  { when: 'after 300 ms, as on the page', trials: ALL, after: HEAD_START, atOnce: ALL },
  { when: 'after 300 ms, as on the page', trials: QUICK, after: HEAD_START, atOnce: ALL },
];
/** @type {Sample[][]} */
const samples = starts.map(() => []);
for (let round = 0; round < ROUNDS; round++)
  starts.forEach(({ trials, after, atOnce }, i) => {
    samples[i].push(runScript('tests/bench/cold-process.js', [after, trials, atOnce]));
  });

starts.forEach(({ when, trials, after }, i) => {
  const what = `first ${trials.toLocaleString('en')} trials ${when}`;
  const first = median(samples[i].map((one) => one.first));
  printFigure(what, first, 'ms', after && trials === QUICK ? QUICK_MS : undefined);
  if (trials !== ALL) return;
  const ratio = median(samples[i].map((one) => one.first / one.warm));
  printFigure(`${what}, over warm`, ratio, '×', after ? TIMES : undefined);
});
for (const trials of [ALL, QUICK]) {
  const warm = samples.filter((_, i) => starts[i].trials === trials).flat();
  printFigure(`${trials.toLocaleString('en')} trials, warm`, median(warm.map((one) => one.warm)), 'ms');
}
printFigure('memory of the process', median(samples.flat().map((one) => one.memory)), 'MiB');

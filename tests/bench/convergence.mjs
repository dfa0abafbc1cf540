// How fast the median of backlog_share@2030 settles with more trials: its error against a run of four million, as the
// root mean square over seeds, by the core's Sobol' points and by plain Monte Carlo.
import { runNative } from './builds.js';
import { fitSlope } from './fit.js';
import { printFigure } from './rounds.js';

const SLOPE = -0.7;
/** Errors at most, by trials. */
const ERRORS = { 1024: 5e-4, 10_000: 1.2e-4 };

/** @type {{ reference: number, sizes: number[], sobol: number[][], plain: number[][] }} errors by seed and size */
const { reference, sizes, ...errors } = runNative('convergence_bench');

/** @param {number[][]} bySeed */
const rootMeanSquares = (bySeed) =>
  sizes.map((_, i) => Math.sqrt(bySeed.reduce((sum, seed) => sum + seed[i] ** 2, 0) / bySeed.length));
const sobol = rootMeanSquares(errors.sobol);
const plain = rootMeanSquares(errors.plain);

console.log(
  `median of backlog_share@2030: ${reference}; error, root mean square over ${errors.sobol.length} seeds`,
);
console.log('  trials    Sobol’ points    plain Monte Carlo    times smaller');
sizes.forEach((size, i) => {
  const [a, b] = [sobol[i], plain[i]].map((error) => error.toExponential(2));
  console.log(
    `${size.toLocaleString('en').padStart(8)} ${a.padStart(16)} ${b.padStart(20)} ${(plain[i] / sobol[i]).toFixed(1).padStart(16)}`,
  );
});

for (const [trials, target] of Object.entries(ERRORS)) {
  const error = sobol[sizes.indexOf(Number(trials))];
  printFigure(`error at ${Number(trials).toLocaleString('en')} points`, 1e4 * error, '1e-4', 1e4 * target);
}

const logs = (/** @type {number[]} */ numbers) => numbers.map(Math.log);
for (const { method, found, target } of [
  { method: 'Sobol’ points', found: sobol, target: SLOPE },
  { method: 'plain Monte Carlo', found: plain, target: undefined },
]) {
  const { slope, half } = fitSlope(logs(sizes), logs(found));
  const [low, high] = [slope - half, slope + half].map((end) => end.toFixed(2));
  printFigure(`slope on log-log axes, ${method} (95 %: ${low} to ${high})`, slope, '', target);
}

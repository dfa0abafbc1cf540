// Time of `evaluate` in the core: natively, as WebAssembly, and by the plain-JavaScript yardstick.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { median, medianRatio, printFigure } from './rounds.js';
import { evaluate, prepare } from './yardstick/model.mjs';

const ROUNDS = 25;
const project = new URL('../../', import.meta.url);
const scenario = 'core/scenarios/article-2026-01.json';

/** @param {string} command @param {string[]} args */
const microseconds = (command, args) =>
  JSON.parse(execFileSync(command, [...args, scenario], { cwd: project, encoding: 'utf8' })).evaluate_us;

const yardstick = prepare(JSON.parse(readFileSync(new URL(scenario, project), 'utf8')));
function yardstickMicroseconds() {
  const repeats = 2000;
  const start = performance.now();
  for (let i = 0; i < repeats; i++) evaluate(yardstick, { build_pace: 0.5 + 0.01 * (i % 100) });
  return ((performance.now() - start) / repeats) * 1000;
}

const native = [];
const wasm = [];
const plain = [];
yardstickMicroseconds();
for (let round = 0; round < ROUNDS; round++) {
  native.push(microseconds('build/release/dealscope_bench', []));
  wasm.push(microseconds(process.execPath, ['build/wasm/dealscope_bench.cjs']));
  plain.push(yardstickMicroseconds());
}
printFigure('evaluate, native', median(native), 'µs', 20);
printFigure('evaluate, WebAssembly', median(wasm), 'µs');
printFigure('evaluate, plain JavaScript', median(plain), 'µs');
printFigure('evaluate, WebAssembly over native', medianRatio(wasm, native), '×', 1.3);
printFigure('evaluate, WebAssembly over plain JavaScript', medianRatio(wasm, plain), '×');

// Time of `evaluate` in the core: natively, as WebAssembly, and by the plain-JavaScript yardstick.
import { runNative, runWasm, scenarioText } from './builds.js';
import { median, medianRatio, printFigure } from './rounds.js';
import { evaluate } from './yardstick/model.mjs';

const ROUNDS = 15;

const yardstick = JSON.parse(scenarioText);
function yardstickMicroseconds() {
  const repeats = 100;
  let quickest = Infinity;
  for (let run = 0; run < 20; run++) {
    const start = performance.now();
    for (let i = 0; i < repeats; i++) evaluate(yardstick, { build_pace: 0.5 + 0.01 * i });
    quickest = Math.min(quickest, performance.now() - start);
  }
  return (quickest / repeats) * 1000;
}

const native = [];
const wasm = [];
const plain = [];
yardstickMicroseconds();
for (let round = 0; round < ROUNDS; round++) {
  native.push(runNative('evaluate_bench').evaluate_us);
  wasm.push(runWasm('evaluate_bench').evaluate_us);
  plain.push(yardstickMicroseconds());
}
printFigure('evaluate, native', median(native), 'µs');
printFigure('evaluate, WebAssembly', median(wasm), 'µs');
printFigure('evaluate, plain JavaScript', median(plain), 'µs');
printFigure('evaluate, WebAssembly over native', medianRatio(wasm, native), '×');
printFigure('evaluate, WebAssembly over plain JavaScript', medianRatio(wasm, plain), '×');

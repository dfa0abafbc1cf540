// One start of a worker, in a process that has run nothing else. Arguments: when and how many trials are requested
// [ms, count], and how many at the very start. Prints the time until the reply, and that of the same once it has settled.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { project, scenarioText } from './builds.js';
import { rowsOf } from '../../web/engine/trials-result.js';
import { median } from './rounds.js';

const METRICS = ['backlog_share', 'lab_dependence', 'incumbent_dependence', 'cumulative_gap'];
const KEY = 'trials'; // of two requests under one key the newer wins
const SETTLING = 1000; // milliseconds

const [after, trials, atOnce] = process.argv.slice(2).map(Number);
const bytes = readFileSync(new URL('build/wasm/dealscope-trials.wasm', project));
const compiled = await WebAssembly.compile(bytes);
const { default: createWhole } = await import(new URL('build/wasm/dealscope.mjs', project).href);
const whole = await createWhole();
const figures = whole.scenario_figures(scenarioText, '');
const { result: description } = JSON.parse(whole.describe(scenarioText, ''));
const rows = rowsOf(description, METRICS);
const values = Float64Array.from(
  description.parameters,
  (/** @type {{ value: number }} */ { value }) => value,
);

const begun = performance.now();
const worker = new Worker(new URL('cold-worker.js', import.meta.url));
worker.postMessage(compiled);

/** @type {Map<number, (reply: unknown) => void>} */
const open = new Map();
worker.on('message', (result) => {
  if ('reply' in result) open.get(result.id)?.(result.reply);
  else if ('failed' in result) throw new Error(result.failed);
});

let last = 0;
/**
 * @param {number} count
 * @returns milliseconds
 */
async function requestTrials(count) {
  const id = ++last;
  const request = { figures, values, rows, trials: count, seed: id, points: 0 };
  const start = performance.now();
  const reply = await new Promise((resolve) => {
    open.set(id, resolve);
    worker.postMessage({ id, key: KEY, request });
  });
  const time = performance.now() - start;
  if (!(reply instanceof Float64Array)) throw new Error(`fault ${reply}`);
  return time;
}

if (atOnce) requestTrials(atOnce);
await pause(begun + after - performance.now());
const first = await requestTrials(trials);

const settling = performance.now();
/** @type {number[]} */
const times = [];
while (performance.now() - settling < SETTLING) times.push(await requestTrials(trials));
const warm = median(times.slice(Math.floor(times.length / 2)));
console.log(JSON.stringify({ first, warm, memory: process.resourceUsage().maxRSS / 1024 }));
await worker.terminate();

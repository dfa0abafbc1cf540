// Time of the verbs through the WebAssembly door, text in and text or numbers out; the point answer also as the page has
// it with every slider event: numbers in and out, through what it starts with, which is built to be small.
import { readFileSync } from 'node:fs';
import createPoint from '../../web/engine/point-module.js';
import { project, scenarioText } from './builds.js';
import { printFigure } from './rounds.js';
import { timingOf } from './settled.js';

const built = (/** @type {string} */ name) => new URL(`build/wasm/${name}`, project);
const { default: createWhole } = await import(built('dealscope.mjs').href);
const compiled = await WebAssembly.compile(readFileSync(built('dealscope-point.wasm')));
const whole = await createWhole();
const point = await createPoint({
  instantiateWasm(/** @type {any} */ imports, /** @type {(instance: any) => void} */ done) {
    WebAssembly.instantiate(compiled, imports).then(done);
    return {};
  },
});

const scenario = new TextEncoder().encode(scenarioText); // as the page hands it over
point.open_figures(whole.scenario_figures(scenario, ''));
/** @type {{ id: string, value: number }[]} */
const parameters = JSON.parse(whole.describe(scenario, '')).result.parameters;
const values = Float64Array.from(parameters, ({ value }) => value);
const moved = parameters.findIndex(({ id }) => id === 'build_pace');
const metric = 'backlog_share@2030';
const question = { metric, target: 0.25, parameter: 'other_backlog_growth' };
const x = { parameter: 'other_backlog_growth', count: 96 };
const y = { parameter: 'build_pace', count: 96 };
const metrics = ['backlog_share', 'lab_dependence', 'incumbent_dependence', 'cumulative_gap'];
const trials = 10_000;

/** @typedef {(module: any, request: (rest: {}) => [Uint8Array, string]) => unknown} Call */
/** @type {{ what: string, target: number | undefined, call: Call, module?: any }[]} */
const calls = [
  {
    what: '10,000 trials, four rows',
    target: Number((1000 / 60).toFixed(1)),
    call(module, request) {
      module.simulation_start(...request({ trials, metrics }));
      while (module.simulation_advance(trials) < 1);
      return module.simulation_reply();
    },
  },
  { what: 'evaluate', target: undefined, call: (module, request) => module.evaluate(...request({})) },
  {
    what: "evaluate_figures, the page's start",
    target: 0.1,
    call(module) {
      values[moved] = paceOf(requestCount);
      return module.evaluate_figures(values);
    },
    module: point,
  },
  { what: 'tornado', target: 1, call: (module, request) => module.tornado(...request({ metric })) },
  { what: 'solve', target: 0.3, call: (module, request) => module.solve(...request(question)) },
  {
    what: 'map_numbers 96 × 96',
    target: 12,
    call: (module, request) => module.map_numbers(...request({ metric, x, y })),
  },
];

let requestCount = 0;
const paceOf = (/** @type {number} */ call) => 0.5 + (call % 100) / 100;
/**
 * @param {any} module
 * @param {Call} call
 */
function answer(module, call) {
  const overrides = { build_pace: paceOf(requestCount++) }; // the scenario is known, the values are new
  const found = call(module, (rest) => [scenario, JSON.stringify({ overrides, ...rest })]);
  if (typeof found === 'string' && !found.startsWith('{"ok":true')) throw new Error(found);
}

for (const { what, target, call, module = whole } of calls) {
  const { cold, quickest } = timingOf(() => answer(module, call));
  printFigure(what, quickest, 'ms', target);
  printFigure('  its first call, after those above', cold, 'ms');
}
printFigure('memory of the process', process.resourceUsage().maxRSS / 1024, 'MiB');

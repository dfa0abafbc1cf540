// Random cases of all commands: the dated scenarios with other horizons, random overrides and random requests.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

/** @typedef {{ command: string; scenario: string; request: string }} Case */

export const COMMANDS = [
  'describe',
  'evaluate',
  'simulate',
  'tornado',
  'sobol',
  'solve',
  'map',
  'explain',
  'claims',
];

/** @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const whole = (/** @type {number} */ low, /** @type {number} */ high) =>
    low + Math.floor((high - low + 1) * uniform());
  /**
   * @template T
   * @param {T[]} list
   */
  const oneOf = (list) => list[whole(0, list.length - 1)];
  return { uniform, whole, oneOf };
}

/** @typedef {ReturnType<typeof randomFrom>} Random */

/**
 * A metric as requests name it, or a row of the results.
 *
 * @param {Random} random
 * @param {any} description
 */
function metricOf(random, { metrics, providers, horizon }, isRow = false) {
  const { id, unit, kind, by } = random.oneOf(
    metrics.filter((/** @type {any} */ one) => one.id !== 'regime'),
  );
  const series =
    by === 'provider'
      ? random.oneOf(providers).id
      : by === 'part'
        ? random.oneOf(['diversification', 'demand', 'departure'])
        : '';
  const [first, ...rest] = id.split('.');
  const name = [first, ...(series ? [series] : []), ...rest].join('.');
  if (isRow || (kind !== 'level' && kind !== 'flow')) return name;
  if (kind === 'flow' && unit === 'USD bn' && random.uniform() < 0.2) return `${name}@sum`;
  return `${name}@${horizon.start + random.whole(0, horizon.years - (kind === 'flow' ? 1 : 0))}`;
}

/**
 * @param {Random} random
 * @param {any} description
 */
function claimOf(random, description, /** @type {number} */ index) {
  const { parameters, regimes, horizon } = description;
  const id = `claim-${index}`;
  const lever = random.uniform() < 0.5 ? random.oneOf(parameters).id : null;
  if (random.uniform() < 0.2) {
    const left = `regime@${horizon.start + random.whole(0, horizon.years)}`;
    return { id, left, op: 'is', right: random.oneOf(regimes).id, lever };
  }
  const side = () =>
    random.oneOf([
      () => metricOf(random, description),
      () => random.oneOf(parameters).id,
      () => 4 * random.uniform() - 1,
    ])();
  const op = random.oneOf(['=', '<', '<=', '>', '>=']);
  return { id, left: side(), op, right: side(), tolerance: random.uniform(), lever };
}

/**
 * Keys of a command's request.
 *
 * @param {Random} random
 * @param {string} command
 * @param {any} description
 */
function requestOf(random, command, description) {
  const { parameters } = description;
  const run = { trials: random.whole(1, 300), seed: random.whole(0, 2 ** 31) };
  const metric = () => metricOf(random, description);
  switch (command) {
    case 'evaluate':
      return { steps_per_year: random.oneOf([1, 2, 4, 12]) };
    case 'simulate': {
      const rows = [1, 2, 3].map(() => metricOf(random, description, true));
      return { ...run, steps_per_year: random.oneOf([1, 4]), metrics: [...new Set(rows)] };
    }
    case 'tornado':
    case 'explain':
      return { metric: metric() };
    case 'sobol':
      return { metric: metric(), trials: random.whole(1, 16), seed: run.seed };
    case 'solve':
      return { metric: metric(), target: 2 * random.uniform(), parameter: random.oneOf(parameters).id };
    case 'map': {
      const [x, y] = [random.whole(0, parameters.length - 2), parameters.length - 1];
      const axis = (/** @type {number} */ i) => ({ parameter: parameters[i].id, count: random.whole(1, 9) });
      return { metric: metric(), x: axis(x), y: axis(y) };
    }
    case 'claims':
      return { ...run, claims: Array.from({ length: 8 }, (_, i) => claimOf(random, description, i)) };
    default:
      return {};
  }
}

/**
 * The commands in turn.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {Case[]}
 */
export function randomCases(count, seed) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const command = COMMANDS[i % COMMANDS.length];
    const scenario = JSON.parse(readText(scenarioPath(random.oneOf(scenarioIds))));
    if (random.uniform() < 0.5) scenario.horizon.years = random.whole(1, 25);
    const text = JSON.stringify(scenario);
    const description = JSON.parse(module.describe(text, '')).result;
    const moved = description.parameters.filter(() => random.uniform() < 0.3);
    const overrides = Object.fromEntries(
      moved.map((/** @type {any} */ p) => [p.id, p.min + (p.max - p.min) * random.uniform()]),
    );
    const request = { overrides, ...requestOf(random, command, description) };
    return { command, scenario: text, request: JSON.stringify(request) };
  });
}

/**
 * Replies of a native command.
 *
 * @param {string} program its path in the project
 * @param {Case[]} cases
 */
export function repliesOfProgram(program, cases) {
  const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'dealscope-'));
  try {
    return cases.map(({ command, scenario, request }) => {
      const file = join(folder, 'scenario.json');
      writeFileSync(file, scenario);
      const run = spawnSync(path, [command, file, '--request', '-'], {
        input: request,
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      return run.stdout.replace(/\n$/, '');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Replies of a module.
 *
 * @param {any} core
 * @param {Case[]} cases
 * @returns {string[]}
 */
export const repliesOfModule = (core, cases) =>
  cases.map(({ command, scenario, request }) => core[command](scenario, request));

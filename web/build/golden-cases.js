// The approved replies of tests/golden as cases of the self-check: each request, with a digest of the approved result.

import { readFile, readdir } from 'node:fs/promises';
import { digest } from '../engine/digest.js';

/**
 * @import {Plugin} from 'vite'
 * @import {GoldenCase} from '../types.js'
 */

const NAME = 'virtual:golden-cases';
const GOLDEN = new URL('../../tests/golden/', import.meta.url);

/** Commands that the page uses; it has no variance shares (`sobol`). */
const COMMANDS = ['describe', 'evaluate', 'simulate', 'tornado', 'solve', 'map'];

/**
 * What the page's modules give of an approved result: of a map the metric only, row by row.
 *
 * @param {string} command
 * @param {any} result
 */
const comparable = (command, result) => (command === 'map' ? result.metric.flat() : result);

/** @returns {Promise<GoldenCase[]>} */
export async function goldenCases() {
  const names = (await readdir(new URL('requests/', GOLDEN))).sort();
  const json = async (/** @type {string} */ name) => JSON.parse(await readFile(new URL(name, GOLDEN), 'utf8'));
  const cases = names.map(async (name) => {
    const [, command, scenario] = /^(\w+)-(.*)\.json$/.exec(name) ?? [];
    const [request, reply] = await Promise.all([json(`requests/${name}`), json(name)]);
    return { command, scenario, request, expected: digest(comparable(command, reply.result)) };
  });
  return (await Promise.all(cases)).filter(({ command }) => COMMANDS.includes(command));
}

/**
 * The cases as a virtual module.
 *
 * @returns {Plugin}
 */
export function goldenCasesModule() {
  return {
    name: 'golden-cases',
    resolveId: (name) => (name === NAME ? `\0${NAME}` : null),
    load: async (name) =>
      name === `\0${NAME}` ? `export default ${JSON.stringify(await goldenCases())}` : null,
  };
}

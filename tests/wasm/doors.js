// Both doors, as other programs call them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = new URL('../../', import.meta.url);

/** @param {string} path in the project */
export const readText = (path) => readFileSync(new URL(path, project), 'utf8');

export const scenarioIds = ['article-2026-01', 'mid-2026', 'autumn-2026', 'anthropic-2026'];

/** @param {string} id */
export const scenarioPath = (id) => `core/scenarios/${id}.json`;

const { default: createDealscope } = await import(new URL('build/wasm/dealscope.mjs', project).href);

/** The module as its factory gives it, without arguments. */
export const module = await createDealscope();

/**
 * The native command.
 *
 * @param {string[]} args
 * @param {string} [input] standard input
 */
export function native(args, input) {
  const run = spawnSync('build/release/dealscope', args, { cwd: project, input, encoding: 'utf8' });
  return {
    status: run.status,
    reply: run.stdout.replace(/\n$/, ''),
    lines: run.stdout.split('\n').length - 1,
  };
}

/**
 * The native command on a scenario that is no file of the project.
 *
 * @param {string} verb
 * @param {string} text
 */
export function nativeOnText(verb, text) {
  const folder = mkdtempSync(join(tmpdir(), 'dealscope-'));
  try {
    const path = join(folder, 'scenario.json');
    writeFileSync(path, text);
    return native([verb, path]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

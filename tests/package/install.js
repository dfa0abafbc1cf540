// The package as others get it: packed here, installed in a folder without sources.

import { execFile } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const project = fileURLToPath(new URL('../../', import.meta.url));
const QUIET = ['--silent', '--offline', '--no-audit', '--no-fund'];

/**
 * Packs the project.
 *
 * @param {string} folder for the file
 * @returns {Promise<string>} its path
 */
export async function pack(folder) {
  const { stdout } = await run('npm', ['pack', ...QUIET, '--pack-destination', folder], { cwd: project });
  return join(folder, stdout.trim());
}

/**
 * Adds the packed package to those of a folder.
 *
 * @param {string} folder
 * @param {string} file
 */
export const install = (folder, file) =>
  run('npm', ['install', ...QUIET, '--no-save', '--no-package-lock', file], { cwd: folder });

/**
 * Makes a folder with the package, and with packages of this project.
 *
 * @param {string} folder that exists
 * @param {string[]} [others]
 */
export async function installAlone(folder, others = []) {
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await install(folder, await pack(folder));
  for (const name of others)
    await symlink(join(project, 'node_modules', name), join(folder, 'node_modules', name));
}

/**
 * Writes the page of fixtures/plain beside a script that a bundler has built.
 *
 * @param {string} folder
 * @param {string} tag start of the script's element
 */
export async function writePlainPage(folder, tag) {
  const html = await readFile(new URL('./fixtures/plain/index.html', import.meta.url), 'utf8');
  const [before, after] = html.split('<script type="module" src="./files.js">');
  await writeFile(join(folder, 'index.html'), before + tag + after);
}

// dist/licenses.md has the licences of all that ships: of the files that compiler and linker read for the modules of the
// core, and of the packages whose modules are in the page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { COMPONENTS, section } from '../../../web/build/licenses.js';

/** @import {Rolldown} from 'vite' */

const project = fileURLToPath(new URL('../../../', import.meta.url));
const licenses = readFileSync(`${project}dist/licenses.md`, 'utf8');

/**
 * Headers and sources of a build, from its log of dependencies; objects and archives, from its linker's lists.
 *
 * @param {string} folder
 */
function filesOf(folder) {
  const headers = execFileSync('ninja', ['-C', folder, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\n\n') // an object file, and what it was compiled from
    .filter((entry) => !entry.startsWith('tests/')) // the benches are in no module
    .flatMap((entry) => entry.split('\n').slice(1))
    .map((line) => line.trim());
  const linked = readdirSync(folder)
    .filter((name) => name.endsWith('.inputs'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .map((line) => line.replace(/\(.*\)$/, ''));
  assert.ok(linked.some((file) => file.endsWith('libdealscope_io.a')), `${folder}: the linker's list`);
  return [...headers, ...linked].map((file) => resolve(folder, file));
}

const files = [...new Set(['wasm', 'plain'].flatMap((name) => filesOf(`${project}build/${name}`)))];
const components = (/** @type {string} */ file) => COMPONENTS.filter((one) => one.files.test(file));

/**
 * Sources of this project without a notice of others, and what is built of them.
 *
 * @param {string} file
 */
function isOwn(file) {
  const path = relative(project, file);
  if (/^build\/(wasm|plain)\/(core|wasm)\//.test(path)) return true;
  return /^(core|wasm)\//.test(path) && !/copyright|licen[cs]e/i.test(readFileSync(file, 'utf8'));
}

test('each file of a module belongs to this project or to one component with a licence', () => {
  assert.ok(files.length > 300);
  for (const file of files) assert.equal(components(file).length, isOwn(file) ? 0 : 1, file);
});

test('each component is in a module, and its licence in the list', () => {
  for (const component of COMPONENTS) {
    assert.ok(files.some((file) => component.files.test(file)), component.name);
    assert.ok(licenses.includes(section(component)), component.name);
  }
});

/** @type {Set<string>} paths of all modules of page and worker */
const modules = new Set();
before(async () => {
  const collect = {
    name: 'collect',
    /**
     * @param {unknown} _
     * @param {Rolldown.OutputBundle} bundle
     */
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id.replace(/\?.*/, ''));
    },
  };
  await build({
    configFile: `${project}web/build/vite.config.js`,
    logLevel: 'error',
    plugins: [collect],
    worker: { plugins: () => [collect] },
    build: { write: false },
  });
});

test('each module of the page belongs to this project, Emscripten or a package with a licence', () => {
  const outside = [...modules]
    .filter((id) => existsSync(id))
    .map((id) => relative(project, id))
    .filter((path) => !/^(web|core\/scenarios|build\/(scenarios|claims)|build\/(wasm|plain)\/dealscope)/.test(path));
  const packages = outside.map((path) => path.match(/^node_modules\/((@[^/]+\/)?[^/]+)\//)?.[1] ?? path);
  assert.ok(modules.has(`${project}web/engine/worker.js`), 'the worker is among them');
  assert.ok(packages.includes('lit-html'));
  for (const name of packages) assert.ok(licenses.includes(`\n## ${name} - `), name);
});

test('the single-file page contains the list', () => {
  const page = readFileSync(`${project}dist/dealscope.html`, 'utf8');
  assert.ok(page.endsWith(`<!--\n${licenses}-->\n`));
});

test('there is no other licence', () => {
  const named = [...licenses.matchAll(/^## (.*?)( - [\d.]+)? \([^()]*\)$/gm)].map(([, name]) => name);
  const packages = named.filter((name) => !COMPONENTS.some((one) => one.name === name));
  assert.equal(named.length - packages.length, COMPONENTS.length);
  for (const name of packages)
    assert.ok([...modules].some((id) => id.includes(`/node_modules/${name}/`)), name);
});

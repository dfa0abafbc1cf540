// scripts/install on a small project of its own, with a registry of one package on this machine.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** @import {AddressInfo} from 'node:net' */

const NOBODY = 65534;
const WITHIN_MS = 20_000; // npm by itself tries for minutes; the machine may be busy

const root = mkdtempSync(join(tmpdir(), 'dealscope-install-'));
chmodSync(root, 0o755);
const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));
const tarball = packedPackage();

/** @type {string[]} paths of the requests */
let requests = [];
/** Whether the registry leaves requests without a reply. */
let isSilent = false;
const registry = createServer((request, response) => {
  requests.push(`${request.url}`);
  if (isSilent) return;
  if (request.url === '/-/ping') response.setHeader('Content-Type', 'application/json').end('{}');
  else if (request.url?.endsWith('.tgz')) response.end(tarball);
  else response.writeHead(404).end();
});
await new Promise((resolve) => registry.listen(0, '127.0.0.1', () => resolve(null)));
const { port } = /** @type {AddressInfo} */ (registry.address());
const REGISTRY = `http://127.0.0.1:${port}/`;
const UNREACHABLE = 'http://127.0.0.1:9/'; // the port of "discard", where nothing listens

after(() => {
  registry.closeAllConnections();
  registry.close();
  rmSync(root, { recursive: true });
});

/** The archive of a package with one module, as npm makes it. */
function packedPackage() {
  const folder = join(root, 'packed/package');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"small","version":"1.2.3","main":"small.js"}');
  writeFileSync(join(folder, 'small.js'), 'module.exports = 1;\n');
  return execFileSync('tar', ['-czf', '-', '-C', dirname(folder), 'package']);
}

let count = 0;
/**
 * A new project that needs the package.
 *
 * @returns {string} its folder
 */
function newProject() {
  const folder = join(root, `project-${++count}`);
  mkdirSync(folder);
  cpSync(scripts, join(folder, 'scripts'), { recursive: true });
  const about = { name: 'project', version: '1.0.0', devDependencies: { small: '1.2.3' } };
  const small = {
    version: '1.2.3',
    resolved: `${REGISTRY}small/-/small-1.2.3.tgz`,
    integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
    dev: true,
  };
  const lock = { ...about, lockfileVersion: 3, packages: { '': about, 'node_modules/small': small } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  return folder;
}

/**
 * @param {string} folder
 * @param {{ at?: string, uid?: number }} [options] `at`: the registry
 * @returns {Promise<{ status: number | null, output: string, ms: number }>}
 */
function install(folder, { at = REGISTRY, uid } = {}) {
  const started = performance.now();
  const child = spawn(join(folder, 'scripts/install'), {
    uid,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: root,
      npm_config_cache: join(folder, '.cache'),
      npm_config_registry: at,
      npm_config_replace_registry_host: 'never',
      npm_config_update_notifier: 'false',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, ms: performance.now() - started }));
  });
}

beforeEach(() => {
  requests = [];
  isSilent = false;
});

test('packages are installed once, and those that were deleted by hand again', async () => {
  const folder = newProject();
  const installed = join(folder, 'node_modules/small/small.js');
  const first = await install(folder);
  assert.equal(first.status, 0, first.output);
  assert.ok(existsSync(installed));

  requests = [];
  const second = await install(folder);
  assert.equal(second.status, 0, second.output);
  assert.doesNotMatch(second.output, /installing/);
  assert.deepEqual(requests, []);

  rmSync(join(folder, 'node_modules/small'), { recursive: true });
  const third = await install(folder);
  assert.equal(third.status, 0, third.output);
  assert.match(third.output, /the npm package small is missing/);
  assert.ok(existsSync(installed));
});

test('a package in another version than the installed one is installed again', async () => {
  const folder = newProject();
  await install(folder);
  const about = join(folder, 'node_modules/small/package.json');
  writeFileSync(about, readFileSync(about, 'utf8').replace('1.2.3', '1.2.2'));
  const { status, output } = await install(folder);
  assert.equal(status, 0, output);
  assert.match(readFileSync(about, 'utf8'), /1\.2\.3/);
});

for (const [situation, at] of [
  ['no network', UNREACHABLE],
  ['a network that answers nothing', REGISTRY],
])
  test(`with ${situation} it reports that within seconds`, async () => {
    const folder = newProject();
    isSilent = true;
    const { status, output, ms } = await install(folder, { at });
    assert.notEqual(status, 0);
    assert.ok(
      output.includes(`npm packages cannot be installed: the npm registry ${at} does not answer.`),
      output,
    );
    assert.match(output, /Is there a network\?/);
    assert.ok(ms < WITHIN_MS, `${ms} ms`);
    assert.ok(!existsSync(join(folder, 'node_modules/.lock-installed')), 'the next run tries again');
  });

test('without a network packages come from the cache of npm', async () => {
  const folder = newProject();
  await install(folder);
  rmSync(join(folder, 'node_modules'), { recursive: true });
  const { status, output } = await install(folder, { at: UNREACHABLE });
  assert.equal(status, 0, output);
  assert.ok(existsSync(join(folder, 'node_modules/small/small.js')));
});

test('without a network the packages that are there stay', async () => {
  const folder = newProject();
  await install(folder);
  const other = join(folder, 'node_modules/other.txt');
  writeFileSync(other, '');
  rmSync(join(folder, 'node_modules/small'), { recursive: true });
  rmSync(join(folder, '.cache'), { recursive: true });
  const { status } = await install(folder, { at: UNREACHABLE });
  assert.notEqual(status, 0);
  assert.ok(existsSync(other));
});

test('a folder that cannot be written is named', async (t) => {
  const isRoot = process.getuid?.() === 0; // may write to any folder, so another user runs the script
  const folder = newProject();
  if (!isRoot) chmodSync(folder, 0o555);
  t.after(() => chmodSync(folder, 0o755));
  const { status, output, ms } = await install(folder, isRoot ? { uid: NOBODY } : {});
  assert.equal(status, 1);
  assert.match(
    output,
    new RegExp(`^The folder ${folder} cannot be written: it is read-only, or another user's\\.`),
  );
  assert.match(output, /Copy the repository to a folder of your own, and run install there\./);
  assert.deepEqual(requests, []);
  assert.ok(ms < WITHIN_MS);
});

// Dealscope as a CMake project in another one, built from nothing.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../..', import.meta.url));
const consumer = fileURLToPath(new URL('.', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'dealscope-library-'));
const OPTIONS = [
  '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON',
  '-DCMAKE_UNITY_BUILD=ON',
  '-DCMAKE_UNITY_BUILD_BATCH_SIZE=0',
];

before(async () => {
  await run('cmake', ['-S', consumer, '-B', folder, `-DDEALSCOPE=${project}`, ...OPTIONS]);
  await run('cmake', ['--build', folder]);
});
after(() => rm(folder, { recursive: true }));

test("the consumer's test passes", async () => {
  await run(join(folder, 'consumer'));
});

/** The command lines that compile, for the consumer's own source or for the library's. */
async function commands() {
  /** @type {{ directory: string, file: string, command: string }[]} */
  const all = JSON.parse(await readFile(join(folder, 'compile_commands.json'), 'utf8'));
  const isOwn = (/** @type {{ command: string }} */ { command }) =>
    / CMakeFiles\/consumer\.dir\//.test(command);
  return { own: all.filter(isOwn), library: all.filter((one) => !isOwn(one)) };
}

test("the library's sources are compiled without fused multiply-add", async () => {
  const { library } = await commands();
  assert.ok(library.length > 0);
  for (const { command } of library) assert.match(command, / -ffp-contract=off /);
});

test("the consumer's source is compiled with no option of the library's but the language's version", async () => {
  const { own } = await commands();
  assert.equal(own.length, 1);
  assert.deepEqual(own[0].command.match(/ -(?![IDoc])\S+| -isystem/g), [' -std=gnu++20']);
});

test('neither tests nor benches nor commands are built', async () => {
  const { stdout } = await run('cmake', ['--build', folder, '--target', 'help']);
  assert.doesNotMatch(stdout, /dealscope_tests|_bench\b|\bdealscope:/);
  const { library } = await commands();
  for (const { command } of library) assert.doesNotMatch(command, /\/(tests|cli|wasm)\//);
});

// A million trials in at most 128 MiB, through both doors. All samples of these rows together would be 137 MiB: those
// near the quantiles are stored, so that more rows and years take no more memory.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const limitMib = 128;
const request = JSON.stringify({
  trials: 1_000_000,
  metrics: ['backlog_share', 'coverage', 'lab_dependence', 'spend.amazon', 'incumbent_dependence'],
});

/** The module does not export its memory: it is read from the instance on creation. */
async function doorsWithMemory() {
  /** @type {WebAssembly.Memory[]} */
  const memories = [];
  const { instantiate } = WebAssembly;
  const watched = async (/** @type {[any, any]} */ ...args) => {
    const made = await instantiate(...args);
    const { exports } = made.instance ?? made;
    memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
    return made;
  };
  WebAssembly.instantiate = /** @type {any} */ (watched);
  const doors = await import('./doors.js');
  WebAssembly.instantiate = instantiate;
  assert.equal(memories.length, 1);
  return { ...doors, memory: memories[0] };
}

const { module, memory, readText, scenarioPath } = await doorsWithMemory();
const scenario = JSON.parse(readText(scenarioPath('article-2026-01')));
scenario.horizon.years = 3;
const text = JSON.stringify(scenario);
const reply = module.simulate(text, request);

test('the module', (t) => {
  assert.ok(JSON.parse(reply).ok, reply);
  const mib = memory.buffer.byteLength / 2 ** 20;
  t.diagnostic(`memory of the module ${mib} MiB`);
  assert.ok(mib > 16, 'the memory that was watched is the one that grew');
  assert.ok(mib <= limitMib, `${mib} MiB`);
});

test('the command, which is given no more', { skip: process.platform !== 'linux' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dealscope-'));
  const path = join(folder, 'scenario.json');
  const limited = (/** @type {number} */ mib) =>
    spawnSync(
      'sh',
      [
        '-c',
        `ulimit -v ${mib * 1024} && exec build/release/dealscope simulate "$0" --request "$1"`,
        path,
        request,
      ],
      { cwd: new URL('../../', import.meta.url), encoding: 'utf8' },
    );
  try {
    writeFileSync(path, text);
    assert.equal(limited(limitMib).stdout.trimEnd(), reply);
    assert.notEqual(limited(40).status, 0, 'the limit holds: the stored samples alone are more');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The requests of the article’s scenario after memory ran out. */
const article = readText(scenarioPath('article-2026-01'));
const usual = module.evaluate(article, '');

/** @param {string | Float64Array} refused */
const isOutOfMemory = (refused) => {
  const { ok, issues } = JSON.parse(`${refused}`);
  assert.equal(ok, false);
  assert.equal(issues[0].path, '/request');
  assert.match(issues[0].message, /memory/);
};

test('the module: memory that runs out is an issue, and the next call works', async () => {
  const { default: createDealscope } = await import(
    new URL('../../build/wasm/dealscope.mjs', import.meta.url).href
  );
  const fresh = await createDealscope(); // 16 MiB
  const more = JSON.stringify({
    trials: 100_000,
    metrics: ['spend.amazon', 'backlog.amazon', 'due.amazon'],
  });
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError('no more');
  };
  try {
    for (let i = 0; i < 20; i++) {
      isOutOfMemory(fresh.samples(article, more)); // 33 MB
      isOutOfMemory(fresh.simulation_start(article, request));
      assert.equal(fresh.simulation_advance(1), 1);
    }
    assert.equal(fresh.evaluate(article, ''), usual);
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
  assert.equal(typeof fresh.samples(article, more), 'object');
});

test('the module: no text makes it grow by more than the text', () => {
  const before = memory.buffer.byteLength;
  const long = 'x'.repeat(200_000_000);
  for (const verb of ['describe', 'evaluate', 'simulate', 'samples', 'simulation_start']) {
    assert.deepEqual(JSON.parse(module[verb](long, '')).issues.length, 1);
    assert.deepEqual(JSON.parse(module[verb](article, long)).issues.length, 1);
  }
  assert.equal(memory.buffer.byteLength, before);
  for (const text of [`[${'1,'.repeat(520_000)}1]`, `{"sources":[${'{},'.repeat(340_000)}{}]}`])
    assert.ok(module.evaluate(text, '').length < 2_000_000);
  assert.ok(memory.buffer.byteLength < 200 * 2 ** 20);
  assert.equal(module.evaluate(article, ''), usual);
});

test('the command: memory that runs out is an issue', { skip: process.platform !== 'linux' }, () => {
  const run = spawnSync(
    'sh',
    [
      '-c',
      'ulimit -v 60000 && exec build/release/dealscope simulate "$0" --request "$1"',
      scenarioPath('article-2026-01'),
      request,
    ],
    { cwd: new URL('../../', import.meta.url), encoding: 'utf8' },
  );
  assert.equal(run.status, 2);
  isOutOfMemory(run.stdout);
});

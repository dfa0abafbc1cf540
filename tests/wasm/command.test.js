// The options of the native command.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { native, scenarioPath } from './doors.js';

const article = scenarioPath('article-2026-01');
/** @param {string} reply */
const paths = (reply) => JSON.parse(reply).issues.map((/** @type {any} */ issue) => issue.path);

test('one reply and a newline, exit 0', () => {
  const { status, lines, reply } = native(['evaluate', article]);
  assert.equal(status, 0);
  assert.equal(lines, 1);
  assert.ok(JSON.parse(reply).ok);
});

test('--set adds an override and wins over the request', () => {
  const half = native(['evaluate', article, '--set', 'build_pace=0.5']).reply;
  assert.notEqual(half, native(['evaluate', article]).reply);
  const request = '{"overrides":{"build_pace":2}}';
  assert.equal(native(['evaluate', article, '--request', request, '--set', 'build_pace=0.5']).reply, half);
  assert.equal(native(['evaluate', article, '--set', 'build_pace=2', '--set', 'build_pace=0.5']).reply, half);
});

test('--request - reads standard input', () => {
  const request = '{"overrides":{"build_pace":0.5}}';
  assert.equal(
    native(['evaluate', article, '--request', '-'], request).reply,
    native(['evaluate', article, '--request', request]).reply,
  );
});

test('bad input is exit 2 and an issue with its path', () => {
  /** @type {[string[], string][]} */
  const cases = [
    [[], '/arguments'],
    [['evaluate'], '/arguments'],
    [['foretell', article], '/verb'],
    [['evaluate', 'no-such-file.json'], '/scenario'],
    [['evaluate', 'core'], '/scenario'],
    [['evaluate', article, 'stray'], '/arguments'],
    [['evaluate', article, '--trials', '10'], '/request/trials'],
    [['evaluate', article, '--trials'], '/request/trials'],
    [['evaluate', article, '--metrics', 'a,b'], '/request/metrics'],
    [['evaluate', article, '--set', 'build_pace'], '/request/overrides'],
    [['evaluate', article, '--set', 'build_pace=fast'], '/request/overrides/build_pace'],
    [['evaluate', article, '--set', 'build_pace=1e999'], '/request/overrides/build_pace'],
    [['evaluate', article, '--set', 'magic=1'], '/request/overrides/magic'],
    [['evaluate', article, '--trials', '--seed'], '/request/trials'],
    [['evaluate', article, '--set'], '/request/set'],
    [['simulate', article, '--trials=0'], '/request/trials'],
    [['simulate', article, '--trials', '9', '--trials=9'], '/request/trials'],
    [['evaluate', article, '--request={}', '--request', '{}'], '/request/request'],
    [['evaluate', article, '-trials', '9'], '/arguments'],
    [['evaluate', article, '--'], '/arguments'],
    [['evaluate', article, '--=9'], '/arguments'],
    [['evaluate', article, '--a/b~c=9'], '/request/a~1b~0c'],
    [['evaluate', article, `--${'k'.repeat(2000)}=9`], '/request'],
    [['evaluate', article, '--request', '{'], '/request'],
    [['evaluate', article, '--request', '[]', '--set', 'build_pace=1'], '/request'],
  ];
  for (const [args, path] of cases) {
    const { status, lines, reply } = native(args);
    assert.deepEqual(paths(reply), [path], args.join(' '));
    assert.equal(status, 2);
    assert.equal(lines, 1);
  }
});

test('--KEY=VALUE is --KEY VALUE', () => {
  const requested = [
    'simulate',
    article,
    '--trials',
    '50',
    '--metrics',
    'hhi,coverage',
    '--set',
    'build_pace=0.5',
  ];
  const joined = ['simulate', article, '--trials=50', '--metrics=hhi,coverage', '--set=build_pace=0.5'];
  assert.equal(native(joined).status, 0);
  assert.equal(native(joined).reply, native(requested).reply);
  const request = '{"overrides":{"build_pace":0.5}}';
  assert.equal(
    native(['evaluate', article, `--request=${request}`]).reply,
    native(['evaluate', article, '--set=build_pace=0.5']).reply,
  );
});

test('options take nothing away from what --request is refused for', () => {
  const option = ['--set', 'build_pace=1'];
  /** @type {[string, string[]][]} */
  const requests = [
    ['{"overrides":{"own_share":0.1,"own_share":0.2}}', ['/request/overrides/own_share']],
    ['{"magic":1,"magic":1}', ['/request/magic', '/request/magic', '/request/magic']],
    [`{"a":${'['.repeat(50_000)}`, [`/request/a${'/0'.repeat(31)}`]],
    ['{"overrides":[]}', ['/request/overrides']],
    ['{"overrides":{"own_share":0.1}}\0', ['/request']],
  ];
  for (const [request, expected] of requests)
    assert.deepEqual(
      paths(native(['evaluate', article, '--request', '-', ...option], request).reply),
      expected,
    );
  assert.equal(
    native(['evaluate', article, '--request', '-', ...option], '\uFEFF{}').reply,
    native(['evaluate', article, ...option]).reply,
  );
});

/** @param {string} command a line of the shell, in which $0 is the article's scenario */
const shell = (command) =>
  spawnSync('sh', ['-c', command, article], { cwd: new URL('../../', import.meta.url), encoding: 'utf8' });

test('names that are no UTF-8 leave the reply JSON', { skip: process.platform === 'win32' }, () => {
  const name = `"$(printf 'no-\\377-such')"`;
  for (const line of [
    `evaluate ${name}`,
    `${name} $0`,
    `evaluate $0 --set ${name}=1`,
    `evaluate $0 --${name} 1`,
  ]) {
    const { stdout } = spawnSync('sh', ['-c', `build/release/dealscope ${line}`, article], {
      cwd: new URL('../../', import.meta.url),
    });
    const reply = new TextDecoder('utf-8', { fatal: true }).decode(stdout);
    assert.equal(JSON.parse(reply).ok, false);
    assert.match(reply, /no-\uFFFD-such/);
  }
});

test('a reply that cannot be written is exit 1', { skip: process.platform !== 'linux' }, () => {
  for (const line of ['evaluate $0', 'foretell $0', '--help']) {
    const full = shell(`build/release/dealscope ${line} >/dev/full`);
    assert.equal(full.status, 1, line);
    assert.match(full.stderr, /cannot write the reply/);
    const closed = shell(`{ sleep 0.2; build/release/dealscope ${line}; echo $? >&2; } | true`);
    assert.match(closed.stderr, /cannot write the reply.*\n1\n$/, line);
  }
});

test('a file without an end is refused', { skip: process.platform !== 'linux' }, () => {
  assert.deepEqual(paths(native(['evaluate', '/dev/zero']).reply), ['/scenario']);
});

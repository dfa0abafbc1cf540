// The options of the native command.
import assert from 'node:assert/strict';
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

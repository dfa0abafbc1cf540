import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenCases } from '../../../web/build/golden-cases.js';
import { digest } from '../../../web/engine/digest.js';

test('equal values have equal digests, whatever the order of their keys', () => {
  assert.equal(digest({ a: 1, b: { c: [1, null], d: 'x' } }), digest({ b: { d: 'x', c: [1, null] }, a: 1 }));
  assert.equal(digest([NaN, 1]), digest([null, 1]));
  assert.match(digest({}), /^[0-9a-f]{16}$/);
});

test('any difference of a number, a text or an order is one of the digest', () => {
  const digests = [[0.1], [0.1 + 2 ** -56], [0.1, 0.1], ['0.1'], { 0: 0.1 }, [1, 2], [2, 1], null].map(
    digest,
  );
  assert.equal(new Set(digests).size, digests.length);
});

test('it is FNV-1a', () => {
  // of the bytes 7, as published with the algorithm for one byte: (offset ^ byte) * prime
  const expected = ((0xcbf29ce484222325n ^ 0x37n) * 0x100000001b3n) & 0xffffffffffffffffn;
  assert.equal(digest(7), expected.toString(16).padStart(16, '0'));
});

test('each scenario has a golden case of each command that the page uses', async () => {
  const cases = await goldenCases();
  const commands = new Set(cases.map(({ command }) => command));
  const scenarios = new Set(cases.map(({ scenario }) => scenario));
  assert.deepEqual([...commands].toSorted(), ['describe', 'evaluate', 'map', 'simulate', 'solve', 'tornado']);
  assert.equal(cases.length, commands.size * scenarios.size);
  assert.equal(new Set(cases.map(({ expected }) => expected)).size, cases.length);
});

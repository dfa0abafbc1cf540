// The same bytes from every build in 500 random cases of all commands: g++, clang++, WebAssembly with SIMD and without,
// and plain JavaScript. scripts/test builds makes those that scripts/build does not.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { module } from '../wasm/doors.js';
import { randomCases, repliesOfModule, repliesOfProgram } from '../wasm/random-cases.js';

const cases = randomCases(500, 23);
/** @type {string[]} */
let expected = [];
before(() => {
  expected = repliesOfProgram('build/release/dealscope', cases);
});

/** @param {string[]} replies */
function areSame(replies) {
  assert.equal(replies.length, expected.length);
  replies.forEach((reply, i) => assert.equal(reply, expected[i], `${cases[i].command} ${cases[i].request}`));
}

/**
 * The module of a build, from its file.
 *
 * @param {string} path in the project
 */
async function moduleOf(path) {
  const { default: create } = await import(new URL(`../../${path}`, import.meta.url).href);
  return create();
}

test('clang++', () => areSame(repliesOfProgram('build/clang/dealscope', cases)));
test('WebAssembly with SIMD', () => areSame(repliesOfModule(module, cases)));
test('WebAssembly without SIMD', async () =>
  areSame(repliesOfModule(await moduleOf('build/wasm-scalar/dealscope.mjs'), cases)));
test('plain JavaScript', async () =>
  areSame(repliesOfModule(await moduleOf('build/plain/dealscope-plain.mjs'), cases)));

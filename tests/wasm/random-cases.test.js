// The same bytes from g++'s native command and the module with SIMD in 500 random cases of all commands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module } from './doors.js';
import { COMMANDS, randomCases, repliesOfModule, repliesOfProgram } from './random-cases.js';

test('500 random cases of all commands from g++ and from WebAssembly with SIMD', () => {
  const cases = randomCases(500, 17);
  const native = repliesOfProgram('build/release/dealscope', cases);
  repliesOfModule(module, cases).forEach((reply, i) => assert.equal(reply, native[i], cases[i].request));
  for (const [c, command] of COMMANDS.entries()) {
    const replies = native.filter((_, i) => i % COMMANDS.length === c);
    const good = replies.filter((reply) => reply.startsWith('{"ok":true'));
    assert.ok(good.length >= 0.95 * replies.length, `${command}: ${good.length} of ${replies.length}`);
  }
});

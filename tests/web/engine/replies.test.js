import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorReply, numbersOf, resultOf } from '../../../web/engine/replies.js';

const issues = [
  { path: 'request.trials', message: 'too many' },
  { path: 'request.seed', message: 'not an integer' },
];
const reply = /** @type {any} */ ({ ok: false, issues });

test('a reply is its result, or an exception with all issues', () => {
  assert.equal(resultOf(/** @type {any} */ ({ ok: true, result: 7 })), 7);
  assert.throws(
    () => resultOf(reply),
    (error) =>
      error instanceof ErrorReply &&
      error.message === 'request.trials: too many; request.seed: not an integer' &&
      error.issues.length === 2,
  );
});

test('an array is itself, a text an error reply', () => {
  const numbers = new Float64Array([1, NaN]);
  assert.equal(numbersOf(numbers), numbers);
  assert.throws(() => numbersOf(JSON.stringify(reply)), ErrorReply);
});

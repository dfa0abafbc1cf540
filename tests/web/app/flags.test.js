// What code reads of the flags and what people read of them are two files about the same flags.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import docs from '../../../web/app/flags.docs.json' with { type: 'json' };
import { FLAGS } from '../../../web/app/flags.js';

test('every flag is documented, in its order, and nothing else is', () => {
  assert.deepEqual(
    Object.keys(docs),
    FLAGS.map(({ name }) => name),
  );
});

test('the documentation says of each what it does, what it takes and shows it', () => {
  for (const { name, kind, values } of FLAGS) {
    /** @type {import('../../../web/build/flag-table.js').Documentation} */
    const { about, takes, examples } = docs[/** @type {keyof typeof docs} */ (name)];
    assert.ok(about.endsWith('.'), name);
    assert.ok(examples.length, name);
    assert.notEqual(
      Boolean(values || kind === 'switch'),
      Boolean(takes),
      `${name}: a list of values, or words`,
    );
  }
});

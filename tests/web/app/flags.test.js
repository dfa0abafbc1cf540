// flags.js and flags.docs.json describe the same flags.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import docs from '../../../web/app/flags.docs.json' with { type: 'json' };
import { FLAGS } from '../../../web/app/flags.js';

/** @import {Documentation} from '../../../web/build/flag-table.js' */

test('every flag is documented, in the same order, and nothing else is', () => {
  assert.deepEqual(
    Object.keys(docs),
    FLAGS.map(({ name }) => name),
  );
});

test('the documentation of each flag has a sentence, its values and an example', () => {
  for (const { name, kind, values } of FLAGS) {
    /** @type {Documentation} */
    const { about, takes, examples } = docs[/** @type {keyof typeof docs} */ (name)];
    assert.ok(about.endsWith('.'), name);
    assert.ok(examples.length, name);
    assert.notEqual(
      Boolean(values || kind === 'switch'),
      Boolean(takes),
      `${name}: either a list of values or a description of them`,
    );
  }
});

// From a small telephone to a wide screen nothing sticks out sideways, folded or unfolded.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overhang, unfold } from './reader.js';
import { site } from './site.js';

const { open } = site();

for (const width of [320, 390, 768, 960, 1280, 1600]) {
  test(`no sideways scrolling at ${width} px`, async (t) => {
    const { page } = await open(t, { context: { viewport: { width, height: 800 } } });
    assert.equal(await overhang(page), 0);
    await unfold(page);
    assert.equal(await overhang(page), 0);
  });
}

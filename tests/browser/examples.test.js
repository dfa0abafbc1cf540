// The page of examples has every flag, and every example on it runs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAG_ROWS } from '../../web/build/flag-table.js';
import { description } from './model.js';
import { soon } from './reader.js';
import { site } from './site.js';

/** @import {PublicState} from '../../web/types.js' */

const { load } = site();

/** @typedef {HTMLElement & { state: PublicState | null }} Calculator */

test('every example of every flag runs under the strict policy, and lies beside its line', async (t) => {
  const { page, complaints, origin } = await load(t, { query: 'examples/' });
  for (const { name, examples } of FLAG_ROWS) {
    const shown = page.locator(`#${name} .example`);
    assert.equal(await shown.count(), examples.length, name);
    for (const [i, value] of examples.entries()) {
      const [line, address] = await shown.nth(i).locator('code').allInnerTexts();
      assert.match(
        line,
        value === 'on' ? new RegExp(` ${name}>|${name} `) : new RegExp(` ${name}="${value}"`),
      );
      assert.equal(new URL(address).searchParams.get(name), value);
      assert.ok(address.startsWith(origin), address);
      const element = shown.nth(i).locator('deal-scope');
      await element.scrollIntoViewIfNeeded();
      await soon(async () =>
        assert.ok(await element.evaluate((one) => /** @type {Calculator} */ (one).state)),
      );
    }
  }
  assert.deepEqual(complaints, []);
});

test('every lever of the first scenario is listed with its range', async (t) => {
  const { page } = await load(t, { query: 'examples/', context: { javaScriptEnabled: false } });
  for (const { id, min, max } of description.parameters) {
    const cells = page
      .locator('#levers-as-flags')
      .getByRole('row', { name: `${id} ` })
      .first();
    assert.deepEqual((await cells.locator('.numeric').allInnerTexts()).slice(0, 2), [
      String(min),
      String(max),
    ]);
  }
});

test('on a dark page with a transparent ground the ink is light', async (t) => {
  const { page } = await load(t, { query: 'examples/', context: { colorScheme: 'light' } });
  await page.locator('.example-dark').scrollIntoViewIfNeeded();
  const ink = await page.locator('.example-dark .headline').evaluate((one) => getComputedStyle(one).color);
  assert.equal(ink, 'rgb(236, 235, 231)');
});

test('the frame is as high as what is in it', async (t) => {
  const { page, complaints } = await load(t, { query: 'examples/' });
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  const inside = page.frameLocator('iframe');
  await inside.getByRole('slider').first().waitFor();
  await soon(async () => {
    const height = await inside.locator('html').evaluate((root) => root.getBoundingClientRect().height);
    assert.ok(height > 700);
    assert.equal(await frame.evaluate((one) => one.style.height), `${Math.ceil(height)}px`);
  });
  assert.deepEqual(complaints, []);
});

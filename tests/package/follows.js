// What is expected of the element in every framework and bundler. The page has the element with one lever, buttons by which the
// framework changes an attribute, the state and the flags, and an <output> with what the event brought last.

import assert from 'node:assert/strict';
import { parameter } from '../browser/model.js';
import { soon } from '../browser/reader.js';

/**
 * @import {TestContext} from 'node:test'
 * @import {Page} from 'playwright-core'
 * @import {Opening} from '../browser/site.js'
 */

const { label } = parameter('build_pace');

/**
 * The element starts with a picture and its trials, follows the framework, and its event arrives there. It has no link to a
 * full page, as no address of one is given.
 *
 * @param {TestContext} t
 * @param {(t: TestContext, opening: Opening) => Promise<{ page: Page, complaints: string[] }>} load
 * @param {Opening} opening
 */
export async function followsItsHost(t, load, opening) {
  const { page, complaints } = await load(t, opening);
  const lever = page.getByRole('slider', { name: label });
  await lever.waitFor();
  assert.equal(await lever.inputValue(), '0.5');
  await page.getByRole('figure').first().waitFor();
  const received = async (/** @type {string} */ text) =>
    soon(async () => assert.equal(await page.locator('output').textContent(), text));
  const press = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true }).click();

  await received('0.5 in 2030');
  await press('Faster');
  await received('0.75 in 2030');
  assert.equal(await lever.inputValue(), '0.75');
  await press('Earlier');
  await received('0.75 in 2028');
  await lever.press('Home');
  await received(`${parameter('build_pace').min} in 2028`);
  await page.locator('.bands path').first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('deal-scope-view[view=payment]').count(), 0);
  await press('Payment');
  await page.locator('deal-scope-view[view=payment]').waitFor();

  assert.equal(await page.locator('deal-scope').evaluate((one) => Reflect.get(one, 'base')), '');
  assert.equal(await page.getByRole('link', { name: 'All assumptions and sources' }).count(), 0);
  assert.deepEqual(complaints, []);
}

// Bands, cloud and states of the trials in the page, live under the finger.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parameter, rangeOf } from './model.js';
import { drawnTrials, range, rangeNamed, soon, trialsShown, unfold } from './reader.js';
import { site } from './site.js';

const { open } = site();
const LEVER = parameter('incumbent_share_long');

test('the sentence names the 90% of the trials, and follows a lever', async (t) => {
  const { page, complaints } = await open(t);
  await rangeNamed(page, rangeOf());
  await range(page, LEVER).press('End');
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }));
  assert.equal(page.workers().length, 1);
  assert.deepEqual(complaints, []);
});

test('bands, cloud and states are drawn and follow a lever', async (t) => {
  const { page } = await open(t, { context: { viewport: { width: 1280, height: 4500 } } });
  await trialsShown(page, '10,000');
  const before = await drawnTrials(page);
  assert.equal(before.length, 6 + 1 + 6);
  assert.ok(before.slice(0, 7).every((d) => d.length > 100));
  await range(page, LEVER).press('End');
  await soon(async () => assert.notEqual((await drawnTrials(page))[0], before[0]));
  await trialsShown(page, '10,000');
  const after = await drawnTrials(page);
  assert.notEqual(after[0], before[0], 'the bands of the share');
  assert.notEqual(after[2], before[2], 'the cloud');
});

test('the cloud is that of the chosen year', async (t) => {
  const { page } = await open(t);
  await trialsShown(page, '10,000');
  const cloud = page.locator('path.cloud');
  await cloud.scrollIntoViewIfNeeded();
  const before = await cloud.getAttribute('d');
  await page.getByRole('slider', { name: /^Told for/ }).press('End');
  await soon(async () => assert.notEqual(await cloud.getAttribute('d'), before));
});

test('tables have the ranges', async (t) => {
  const { page } = await open(t);
  await trialsShown(page, '10,000');
  await unfold(page);
  for (const name of ['backlog-share', 'coexistence', 'dependence']) {
    const cells = page.locator(`#${name} tr.chosen td`);
    assert.match((await cells.allInnerTexts()).join(' '), /\d+\.\d–\d+\.\d%/, name);
  }
});

test('one summary is announced when the finger rests, with the range', async (t) => {
  const { page } = await open(t);
  await trialsShown(page, '10,000');
  const status = page.locator('.page ~ [role=status]');
  await status.evaluate((element) => {
    Object.assign(window, { said: [] });
    const note = () => Reflect.get(window, 'said').push(element.textContent);
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  });
  for (let presses = 0; presses < 8; presses++) await range(page, LEVER).press('ArrowRight');
  await trialsShown(page, '10,000');
  await page.waitForTimeout(800);
  const said = await page.evaluate(() => Reflect.get(window, 'said'));
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0], /\(90% of trials: \d+–\d+%\)/);
});

test('paper has the bands that are there', async (t) => {
  const { page } = await open(t);
  await trialsShown(page, '10,000');
  await page.emulateMedia({ media: 'print' });
  for (const mark of await page.locator('.bands path').all()) assert.ok(await mark.isVisible());
});

// Bands, cloud and states of the trials in the page follow its levers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { description, evaluate, firstYear, parameter, percent, rangeOf } from './model.js';
import { allDrawn, drawnTrials, range, rangeNamed, soon, trialsShown, unfold } from './reader.js';
import { site } from './site.js';

const { open } = site();
const LEVER = parameter('other_backlog_growth');

test('the first picture names the 90% of the trials, and follows a lever', async (t) => {
  const { page, complaints } = await open(t);
  await rangeNamed(page, rangeOf());
  await range(page, LEVER).press('End');
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }));
  assert.equal(page.workers().length, 1);
  assert.deepEqual(complaints, []);
});

test('bands, cloud and states are drawn and follow a lever', async (t) => {
  const { page } = await open(t, { context: { viewport: { width: 1280, height: 5500 } } });
  await allDrawn(page);
  const before = await drawnTrials(page);
  assert.equal(before.length, 2 + 2 + 1 + description.regimes.length);
  for (const [i, d] of before.slice(0, 5).entries()) assert.ok(d.length > 100, `${i}`);
  await range(page, LEVER).press('End');
  await soon(async () => assert.notEqual((await drawnTrials(page))[0], before[0]));
  await trialsShown(page, '10,000');
  await soon(async () => {
    const after = await drawnTrials(page);
    assert.notEqual(after[0], before[0], 'the bands of the share');
    assert.notEqual(after[4], before[4], 'the cloud');
  });
});

test('the cloud is that of the chosen year', async (t) => {
  const { page } = await open(t);
  await trialsShown(page, '10,000');
  await allDrawn(page);
  const cloud = page.locator('path.cloud');
  await cloud.scrollIntoViewIfNeeded();
  const before = await cloud.getAttribute('d');
  await page.locator('#relationship').getByRole('slider').press('End');
  await soon(async () => assert.notEqual(await cloud.getAttribute('d'), before));
});

test('tables have the ranges', async (t) => {
  const { page } = await open(t);
  await trialsShown(page, '10,000');
  await unfold(page);
  for (const name of ['exposure', 'stake', 'relationship']) {
    const cells = page.locator(`#${name} tr.chosen td`);
    assert.match((await cells.allInnerTexts()).join(' '), /\d\.\d–[\d,]+\.\d/, name);
  }
});

test('one summary is announced when the input rests', async (t) => {
  const { page } = await open(t);
  await trialsShown(page, '10,000');
  const status = page.locator('.page ~ [role=status]');
  await status.evaluate((element) => {
    Object.assign(window, { announced: [] });
    const note = () => Reflect.get(window, 'announced').push(element.textContent);
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  });
  for (let presses = 0; presses < 8; presses++) await range(page, LEVER).press('ArrowRight');
  await trialsShown(page, '10,000');
  const texts = () => page.evaluate(() => Reflect.get(window, 'announced'));
  await soon(async () => assert.ok((await texts()).length > 0));
  await page.waitForTimeout(300);
  const announced = await texts();
  assert.equal(announced.length, 1, announced.join('\n'));
  const value = Number(await range(page, LEVER).inputValue());
  const now = percent(evaluate({ [LEVER.id]: value }).backlog_share[firstYear]);
  assert.match(announced[0], new RegExp(`^On these assumptions OpenAI is ${now} of .* Against the scenario`));
});

test('the printed page has the bands that are there', async (t) => {
  const { page } = await open(t);
  await allDrawn(page);
  await page.emulateMedia({ media: 'print' });
  const bands = await page.locator('.bands path').all();
  assert.equal(bands.length, 4);
  for (const mark of bands) assert.ok(await mark.isVisible());
});

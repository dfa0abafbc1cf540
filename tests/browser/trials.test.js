// How many trials there are, and of which seed: set, seen, waited for and cancelled.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { parameter, rangeOf } from './model.js';
import { allDrawn, drawnTrials, range, rangeNamed, soon, tabTo, trialsShown } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();
const LEVER = parameter('other_backlog_growth');

/**
 * Opens the settings.
 *
 * @param {Page} page
 */
async function settings(page) {
  await trialsShown(page, '10,000');
  await page.locator('.trials summary').click();
}

/**
 * A run of a million never ends, and is seen to advance, however quick the machine: its reply is held back, and of its
 * progress messages one comes each 300 ms.
 *
 * @param {Page} page
 */
const withoutEnd = (page) =>
  page.addInitScript(() => {
    const RealWorker = Worker;
    Object.assign(window, {
      Worker: class extends RealWorker {
        /** @type {Set<number>} */
        #long = new Set();
        /** @param {any} message */
        postMessage(message) {
          if (message?.request?.trials === 1_000_000) this.#long.add(message.id);
          super.postMessage(message);
        }
        /** @param {(event: MessageEvent) => void} listener */
        set onmessage(listener) {
          let delayed = 0;
          super.onmessage = (event) => {
            if (event.data && 'reply' in event.data && this.#long.has(event.data.id)) return;
            setTimeout(() => listener.call(this, event), event.data?.part ? 300 * delayed++ : 0);
          };
        }
      },
    });
  });

test('a long run shows its progress; cancelled, it leaves what was there', async (t) => {
  const { page } = await open(t, { prepare: withoutEnd });
  await settings(page);
  await allDrawn(page);
  const before = await drawnTrials(page);
  await page.getByRole('button', { name: '1,000,000' }).click();
  await page.getByRole('progressbar', { name: '1,000,000 trials' }).waitFor();
  const part = () =>
    page.getByRole('progressbar').evaluate((bar) => /** @type {HTMLProgressElement} */ (bar).value);
  const first = await part();
  await soon(async () => assert.ok((await part()) > first));
  await range(page, parameter('build_pace')).focus();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.trials summary:focus').count(), 1, 'the focus stays near');
  assert.equal(await page.getByRole('spinbutton', { name: 'Trials' }).inputValue(), '10000');
  await page.waitForTimeout(300);
  assert.deepEqual(await drawnTrials(page), before);
  assert.equal(await page.getByRole('progressbar').count(), 0);
});

test('a lever that moves in a long run takes its place', async (t) => {
  const { page } = await open(t, { prepare: withoutEnd });
  await settings(page);
  await page.getByRole('button', { name: '1,000,000' }).click();
  await page.getByRole('progressbar').waitFor();
  await range(page, LEVER).press('End');
  await trialsShown(page, '512');
  await page.getByRole('button', { name: '1,000', exact: true }).click();
  await trialsShown(page, '1,000');
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }, { trials: 1000 }));
});

test('trials and seed are set by keyboard, and are in the link', async (t) => {
  const { page } = await open(t);
  await trialsShown(page, '10,000');
  await tabTo(page, page.locator('.trials summary'), page.locator('.all-levers summary'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2000');
  await page.keyboard.press('Enter');
  await trialsShown(page, '2,000');
  await tabTo(page, page.getByRole('spinbutton', { name: 'Seed' }));
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await rangeNamed(page, rangeOf({}, { trials: 2000, seed: 7 }));
  await soon(async () => assert.match(page.url(), /&trials=2000&seed=7$/));
  assert.match(
    await page.locator('.trials .settings p').innerText(),
    /standard error of at most about [\d.]+ points/,
  );
});

test('a link brings trials and seed', async (t) => {
  const { page } = await open(t, { query: '#v=2&trials=2000&seed=7' });
  await trialsShown(page, '2,000');
  await rangeNamed(page, rangeOf({}, { trials: 2000, seed: 7 }));
});

test('a number of trials that the engine refuses has a message beside its box', async (t) => {
  const { page } = await open(t);
  await settings(page);
  await page.getByRole('spinbutton', { name: 'Trials' }).fill('2000000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'from 1 to 1000000' }).waitFor();
  await trialsShown(page, '10,000');
});

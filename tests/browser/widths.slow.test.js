// From a small telephone to a wide screen nothing sticks out sideways, folded or unfolded.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioFile } from '../../web/engine/read-scenario.js';
import { module } from '../wasm/doors.js';
import { wideScenario } from '../web/wide-scenario.js';
import { overhang, unfold } from './reader.js';
import { site } from './site.js';

const { open } = site();
const TEXT = wideScenario({ id: 'mid-2026', providers: 12, contracts: 14, years: 50 });
const SCENARIO = JSON.stringify(scenarioFile(module, TEXT));

for (const width of [320, 390, 768, 960, 1280, 1600]) {
  test(`no sideways scrolling at ${width} px`, async (t) => {
    const { page } = await open(t, { context: { viewport: { width, height: 800 } } });
    assert.equal(await overhang(page), 0);
    await unfold(page);
    assert.equal(await overhang(page), 0);
  });
}

for (const width of [320, 768, 1280, 1600]) {
  test(`names of 300 letters without a space do not widen the page at ${width} px`, async (t) => {
    const { page, complaints } = await open(t, {
      context: { viewport: { width, height: 800 } },
      query: '#v=2&scenario=mid-2026',
      prepare: (opened) => opened.route('**/mid-2026-*.json', (route) => route.fulfill({ body: SCENARIO })),
    });
    assert.equal(await overhang(page), 0);
    await unfold(page);
    assert.equal(await overhang(page), 0);
    await page.locator('.headline .figure-button').first().click();
    await page.getByRole('dialog').waitFor();
    assert.equal(await overhang(page), 0);
    assert.deepEqual(complaints, []);
  });
}

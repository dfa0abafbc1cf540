// What a print has, and what it leaves out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUESTIONS } from '../../web/text/questions.js';
import { ARTICLE, headingsOf, testPrint, unspaced } from './print-pages.js';
import { site } from './site.js';

const { open } = site();

testPrint((id) => id === ARTICLE);

test('a print right after the start loads what later prints need', async (t) => {
  const { page } = await open(t, { untouched: true });
  await page.reload({ waitUntil: 'commit' });
  await page.locator('deal-scope-view[started]').waitFor({ state: 'attached' });
  await page.pdf({ format: 'A4' });
  await page.locator('.methodology').waitFor({ state: 'attached' });
  const headings = headingsOf(await page.pdf({ format: 'A4', tagged: true, outline: true })).map(unspaced);
  const findings = await page.locator('.question-section h2').allInnerTexts();
  assert.equal(findings.length, QUESTIONS.length);
  for (const heading of [...findings, 'Sources'].map(unspaced))
    assert.ok(
      headings.some((one) => one.endsWith(heading)),
      `${heading}: ${headings.join(' | ')}`,
    );
});

test('in print all is light, nothing is for input, and each picture is inside the page', async (t) => {
  const { page } = await open(t, {
    context: { viewport: { width: 718, height: 1047 }, colorScheme: 'dark' },
  });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const colours = await page
    .locator('.headline, .question-section h2, .deals td, .methodology p')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
  assert.ok(colours.length > 20);
  for (const colour of new Set(colours))
    assert.ok(Math.max(...(colour.match(/\d+/g) ?? []).map(Number)) < 110, colour);
  for (const input of ['input', 'select', '.strip', '.cases', '.actions', '.compact-lever'])
    assert.equal(await page.locator(`${input}:visible`).count(), 0, input);
  const pictures = page.locator('.picture-column svg');
  assert.equal(await pictures.count(), QUESTIONS.length);
  for (const box of await Promise.all((await pictures.all()).map((one) => one.boundingBox()))) {
    assert.ok(box && box.width > 300 && box.height > 100, JSON.stringify(box));
    assert.ok(box.x >= 0 && box.x + box.width <= 718, JSON.stringify(box));
  }
  assert.ok(await page.locator('.deals table').isVisible());
  assert.match(await page.locator('.deals caption').innerText(), /Amounts without a unit: \$B\.$/);
  assert.ok((await page.locator('.methodology li:visible').count()) > 5);
  assert.equal(await page.locator('.picture table:visible').count(), 0);
});

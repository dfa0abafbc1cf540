// Print: a report of the sentence, the five pictures with their findings, the deals and the sources.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUESTIONS } from '../../web/text/questions.js';
import { scenarios } from '../web/scenarios.js';
import { answer, trialsShown } from './reader.js';
import { site } from './site.js';

const { open } = site();
const MOST_PAGES = 4;

/**
 * Pages of a PDF file, by the types of its objects.
 *
 * @param {Buffer} pdf
 */
const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/**
 * The headings from the file's outline, each after those that it contains. Chromium writes texts outside ASCII as UTF-16 in
 * hexadecimal.
 *
 * @param {Buffer} pdf
 */
function headingsOf(pdf) {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Title\s*(?:\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f]*)>)/g)].map(([, plain, hex]) =>
    plain === undefined
      ? new TextDecoder('utf-16be').decode(Buffer.from(hex.replace(/^FEFF/i, ''), 'hex'))
      : plain.replace(/\\([0-7]{3}|.)/g, (_, one) =>
          /^\d{3}$/.test(one) ? String.fromCharCode(parseInt(one, 8)) : one,
        ),
  );
}

/**
 * The outline has no space where a line ends.
 *
 * @param {string} text
 */
const unspaced = (text) => text.replace(/\s+/g, '');

/** Printed after the trials, and without any interaction. */
const SCREENS = [
  { width: 390, untouched: false },
  { width: 1280, untouched: false },
  { width: 1280, untouched: true },
];

for (const { description } of scenarios) {
  for (const { width, untouched } of SCREENS) {
    test(`${description.id} at ${width} px ${untouched ? 'untouched ' : ''}prints on ${MOST_PAGES} pages of A4`, async (t) => {
      const { page, complaints } = await open(t, {
        untouched,
        query: `?scenario=${description.id}`,
        context: { viewport: { width, height: 900 }, colorScheme: 'dark' },
      });
      if (untouched) await page.locator('.pending').waitFor({ state: 'detached' });
      else await trialsShown(page, '10,000');
      const sentence = await answer(page);
      const findings = await page.locator('.question-section h2').allInnerTexts();
      assert.equal(findings.length, QUESTIONS.length);
      const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
      const count = pagesOf(pdf);
      t.diagnostic(`${count} pages`);
      assert.ok(count >= 2 && count <= MOST_PAGES, `${count} pages`);
      const headings = headingsOf(pdf).map(unspaced);
      const wanted = findings.map(unspaced);
      assert.deepEqual(
        headings.filter((heading) => wanted.includes(heading)),
        wanted,
        headings.join(' | '),
      );
      for (const heading of ['Deals and investments', 'Evidence and method', 'Sources'])
        assert.ok(
          headings.some((one) => one.endsWith(unspaced(heading))),
          `${heading}: ${headings.join(' | ')}`,
        );
      const { contracts, investments } = description;
      assert.equal(await page.locator('.deals .note-row').count(), contracts.length + investments.length);
      assert.equal(await answer(page), sentence);
      assert.deepEqual(complaints, []);
    });
  }
}

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

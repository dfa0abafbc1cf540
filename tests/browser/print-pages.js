// Print is a report of the sentence, the five pictures with their findings, the deals and the sources.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUESTIONS } from '../../web/text/questions.js';
import { scenarios } from '../web/scenarios.js';
import { answer, trialsShown } from './reader.js';
import { site } from './site.js';

export const ARTICLE = 'article-2026-01';
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
export function headingsOf(pdf) {
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
export const unspaced = (text) => text.replace(/\s+/g, '');

/** Printed after the trials, and without any interaction. */
const SCREENS = [
  { width: 390, untouched: false },
  { width: 1280, untouched: false },
  { width: 1280, untouched: true },
];

/** @param {(id: string) => boolean} isTested whether a scenario is printed */
export function testPrint(isTested) {
  const { open } = site();
  for (const { description } of scenarios.filter(({ description }) => isTested(description.id))) {
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
}

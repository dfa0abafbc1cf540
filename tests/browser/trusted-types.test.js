// An article whose policy requires Trusted Types (that of the page does so in all tests of the page, scripts/headers.mjs).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles, replaceBy, started } from './article.js';
import { parameter } from './model.js';
import { scrollToAnalyses } from './reader.js';

const visit = articles({ policy: "require-trusted-types-for 'script'; trusted-types lit-html dealscope" });
const { label } = parameter('build_pace');

test('the element and its analyses, dialogs and trials work in an article that requires Trusted Types', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await started(page);
  const isRequired = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b></b>';
      return false;
    } catch {
      return true;
    }
  });
  assert.ok(isRequired);
  assert.equal(complaints.splice(0).length, 1);
  await replaceBy(page, { view: 'whole' });
  await page.getByRole('slider', { name: label }).first().press('Home');
  await page.locator('#exposure figcaption', { hasText: /90% of trials: \d/ }).waitFor({ state: 'attached' });
  await scrollToAnalyses(page);
  await page.locator('.headline [data-metric]').first().click();
  const derivation = page.locator('dialog.derivation');
  await derivation.getByRole('heading', { level: 2 }).waitFor();
  await derivation.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Cite' }).click();
  await page.locator('dialog.copy textarea').first().waitFor();
  assert.deepEqual(complaints, []);
});

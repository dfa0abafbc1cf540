// The levers: all levers of the scenario are there, and moving one shows its effect.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { description, evaluate, firstYear, parameter, percent } from './model.js';
import { answer, leverValues, openAssumptions, range, reset, scrollToPart, soon, valueOf } from './reader.js';
import { site } from './site.js';

/**
 * @import {Page} from 'playwright-core'
 * @import {Overrides} from '../../web/types.js'
 */

const { open } = site();

/**
 * What the levers of the panel offer: each box is opened in turn.
 *
 * @param {Page} page
 */
const offered = (page) =>
  page.locator('.all-levers .compact-lever').evaluateAll(async (levers) => {
    /** @type {Record<string, { ends: number[], step: string, value: number, spoken: string, box: string | null }>} */
    const found = {};
    for (const lever of levers) {
      const track = /** @type {HTMLInputElement} */ (lever.querySelector('input[type=range]'));
      /** @type {HTMLElement} */ (lever.querySelector('button.value')).click();
      const box = () => lever.querySelector('[role=spinbutton]');
      for (let frames = 0; frames < 60 && !box(); frames++) await new Promise(requestAnimationFrame);
      found[/** @type {HTMLElement} */ (lever).dataset.lever ?? ''] = {
        ends: [Number(track.min), Number(track.max)],
        step: track.step,
        value: Number(track.value),
        spoken: track.ariaValueText ?? '',
        box: box()?.ariaLabel ?? null,
      };
    }
    return found;
  });

test('every parameter is a range and a number box, with name, ends, step, unit and spoken value', async (t) => {
  const { page } = await open(t);
  const panel = await openAssumptions(page);
  const levers = await offered(page);
  assert.deepEqual(Object.keys(levers).sort(), description.parameters.map(({ id }) => id).sort());
  for (const { id, label, min, max, step, value, unit } of description.parameters) {
    const lever = levers[id];
    assert.deepEqual(lever.ends, [min, max], label);
    assert.equal(lever.value, value, label);
    assert.ok(['any', String(step)].includes(lever.step), `${label}: ${lever.step}`);
    assert.ok(lever.box?.startsWith(`${label}, `), `${label} has the box ${lever.box}`);
    assert.ok(
      lever.spoken && (unit === 'year' || Number.isNaN(Number(lever.spoken))),
      `${label} (${unit}) is spoken as “${lever.spoken}”`,
    );
    assert.ok(await panel.locator(`[data-lever="${id}"]`).getByRole('slider', { name: label }).isVisible());
  }
});

test('a lever that changes nothing in the present state has a note, and no other has', async (t) => {
  const { page } = await open(t);
  await openAssumptions(page);
  const notes = await page
    .locator('.all-levers .compact-lever')
    .evaluateAll((levers) =>
      levers.map((one) => [
        /** @type {HTMLElement} */ (one).dataset.lever ?? '',
        one.querySelector('.lever-note span')?.textContent ?? '',
      ]),
    );
  const now = JSON.stringify(evaluate());
  const changesNothing = ({ id = '', min = 0, max = 0 }) =>
    [min, max].every((end) => JSON.stringify(evaluate({ [id]: end })) === now);
  const idle = description.parameters.filter(changesNothing).map(({ id }) => id);
  const noted = notes.filter(([, note]) => /changes nothing|only the ranges/.test(note)).map(([id]) => id);
  assert.ok(idle.length > 0 && idle.length < description.parameters.length / 2, idle.join());
  assert.deepEqual(noted.sort(), idle.sort());
});

test('more new contracts for Microsoft raise OpenAI’s share of its backlog, in the sentence too', async (t) => {
  const { page } = await open(t);
  const at = (/** @type {Overrides} */ overrides) =>
    percent(/** @type {number} */ (evaluate(overrides).backlog_share[firstYear]));
  const lever = parameter('incumbent_share_long');
  const most = { [lever.id]: lever.max };
  const isShare = (/** @type {string} */ share) =>
    new RegExp(`is ${share} of Microsoft's backlog at the end of 2029`);
  assert.match(await answer(page), isShare(at({})));
  await openAssumptions(page);
  await range(page, lever).press('End');
  assert.notEqual(at(most), at({}));
  await soon(async () => assert.match(await answer(page), isShare(at(most))));
});

test('the speed of own build moves dependence, not the backlog, and the page has a text for it', async (t) => {
  const { page } = await open(t);
  const before = await answer(page);
  const lever = parameter('build_pace');
  const slowest = { [lever.id]: lever.min };
  await range(page, lever).press('Home');
  const [was, is] = [evaluate(), evaluate(slowest)].map((result) =>
    percent(result.lab_dependence[firstYear]),
  );
  assert.notEqual(is, was);
  await page.getByRole('main').getByText(`dependence on Microsoft is ${is} instead of ${was}`).waitFor();
  await page.getByRole('main').getByText('backlog does not move').waitFor();
  const share = /is \d+% of Microsoft's backlog/;
  assert.deepEqual((await answer(page)).match(share)?.[0], before.match(share)?.[0]);
});

test('a case sets its levers, and each lever goes back to its default', async (t) => {
  const { page } = await open(t);
  await openAssumptions(page);
  const before = [await answer(page), await leverValues(page)];
  const { title, overrides } = description.cases[0];
  await page.getByRole('button', { name: title }).click();
  for (const [id, value] of Object.entries(overrides)) {
    const lever = parameter(id);
    await soon(async () => assert.equal(await valueOf(range(page, lever)), value, id));
    await reset(page, lever).click();
  }
  await soon(async () => assert.deepEqual([await answer(page), await leverValues(page)], before));
});

test('in each section what a lever means shows with the focus, below the list, and nothing moves', async (t) => {
  const { page } = await open(t);
  await (await scrollToPart(page, 'sites')).locator('.credit').waitFor(); // nothing else is loaded between the sections
  const tops = () =>
    page
      .locator('.compact-lever, .all-link, .question-section')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY));
  const sections = await page.locator('.question-section').all();
  assert.equal(sections.length, 5);
  for (const section of sections) {
    const levers = await section.locator('.compact-lever').all();
    for (const lever of [levers[0], levers[levers.length - 1]]) {
      const meaning = lever.locator('.meaning');
      assert.equal(await meaning.isVisible(), false);
      const before = await tops();
      await lever.getByRole('slider').focus();
      assert.equal(await meaning.isVisible(), true);
      assert.deepEqual(await tops(), before);
      const { note } = parameter((await lever.getAttribute('data-lever')) ?? '');
      assert.ok((await meaning.innerText()).includes(note));
      const [shown, link, list] = await Promise.all(
        [meaning, section.locator('.all-link'), section.locator('.lever-list')].map((one) =>
          one.boundingBox(),
        ),
      );
      assert.ok(shown && link && list);
      assert.ok(shown.y >= link.y + link.height - 1, 'below the list');
      assert.ok(shown.y < link.y + link.height + 24, 'and near it');
      assert.ok(Math.abs(shown.x - list.x) < 1 && Math.abs(shown.width - list.width) < 1, 'as wide');
    }
  }
  await page.setViewportSize({ width: 800, height: 900 });
  const lever = page.locator('.compact-lever').first();
  await lever.getByRole('slider').focus();
  assert.equal(await lever.locator('.meaning').isVisible(), false);
});

test('the words of a curve are for its lever, and of the last section for both dependences and the state', async (t) => {
  const { page } = await open(t);
  const wordsIn = (/** @type {string} */ section) =>
    page
      .locator(`#question-${section} .lever-note .visually-hidden`)
      .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  for (const words of await wordsIn('exposure'))
    assert.match(words, /^Over its range the answer (goes from \d+% to \d+%|stays at)/);
  const last = await wordsIn('relationship');
  assert.equal(last.length, 5);
  for (const words of last)
    assert.match(
      words,
      /OpenAI's dependence on Microsoft .*%, and Microsoft's on OpenAI .*%\. The state is [a-z]/,
    );
});

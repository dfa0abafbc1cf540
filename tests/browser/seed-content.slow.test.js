// Each text of the scenario files is on the page, at the figure that it is about.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { signals } from '../../web/text/signals.js';
import { plainText } from '../../web/text/phrase.js';
import { scenarios } from '../web/scenarios.js';
import { openAssumptions, unfold } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

/**
 * @typedef {{ id: string, provider: string, title: string, note: string, status: string, ranges: Record<string, { note: string }> }} Deal
 *
 * @typedef {object} Scenario a scenario's file
 * @property {{ lab: string, incumbent: string }} parties
 * @property {Record<string, { note: string, label: string }>} parameters
 * @property {Deal[]} contracts
 * @property {Deal[]} investments
 * @property {{ id: string, name: string, short_name: string, ranges: Record<string, { note: string }> }[]} providers
 */

const { open } = site();
const STATUS = new Map([
  ['signed', 'Signed'],
  ['announced', 'Announced'],
  ['in_talks', 'In talks'],
]);

/**
 * @param {string} id
 * @returns {Scenario}
 */
const fileOf = (id) =>
  JSON.parse(readFileSync(new URL(`../../core/scenarios/${id}.json`, import.meta.url), 'utf8'));

/** @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Each lever's id and note, from the file: the scenario's own, and those of ranges.
 *
 * @param {Scenario} file
 */
function notesOf({ parameters, contracts, investments, providers }) {
  /** @type {Map<string, string>} */
  const notes = new Map(Object.entries(parameters).map(([id, { note }]) => [id, note]));
  for (const [kind, list] of Object.entries({ contracts, investments, providers }))
    for (const { id, ranges } of list)
      for (const [key, { note }] of Object.entries(ranges)) notes.set(`${kind}.${id}.${key}`, note);
  return notes;
}

/**
 * What each lever of the panel shows of its meaning once its value is opened.
 *
 * @param {Page} page
 */
const meanings = (page) =>
  page.locator('.all-levers .compact-lever').evaluateAll(async (levers) => {
    /** @type {Record<string, string>} */
    const found = {};
    for (const lever of /** @type {HTMLElement[]} */ (levers)) {
      /** @type {HTMLElement} */ (lever.querySelector('button.value')).click();
      for (let frames = 0; frames < 60 && !lever.matches('.open'); frames++)
        await new Promise(requestAnimationFrame);
      const meaning = /** @type {HTMLElement} */ (lever.querySelector('.meaning'));
      found[lever.dataset.lever ?? ''] = meaning.checkVisibility() ? meaning.innerText : '';
    }
    return found;
  });

for (const { description, view } of scenarios) {
  const { id } = description;
  const file = fileOf(id);

  test(`${id}: each assumption’s note is read where its value is opened`, async (t) => {
    const { page } = await open(t, { query: `?scenario=${id}` });
    await openAssumptions(page);
    const shown = await meanings(page);
    const wanted = notesOf(file);
    assert.deepEqual(Object.keys(shown).sort(), [...wanted.keys()].sort());
    for (const [lever, note] of wanted) {
      assert.ok(note.length > 5, lever);
      assert.ok(plain(shown[lever]).includes(plain(note)), `${lever}: “${note}” in “${shown[lever]}”`);
    }
  });

  test(`${id}: each deal’s partner, direction, status and note are in its row`, async (t) => {
    const { page } = await open(t, { query: `?scenario=${id}` });
    await page.locator('.deals > summary').click();
    const rows = await page.locator('.deals tbody tr:not(.note-row)').evaluateAll((all) =>
      /** @type {HTMLElement[]} */ (all).map((row) => {
        const note = /** @type {HTMLElement | null} */ (row.nextElementSibling);
        return {
          title: row.querySelector('th')?.textContent ?? '',
          cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
          note: note?.matches('.note-row') && note.checkVisibility() ? note.innerText : '',
        };
      }),
    );
    const deals = [
      ...file.contracts.map((deal) => ({ ...deal, direction: 'Out' })),
      ...file.investments.map((deal) => ({ ...deal, direction: 'In' })),
    ];
    assert.equal(rows.length, deals.length);
    for (const [i, { title, provider, status, note, direction }] of deals.entries()) {
      const { name } = file.providers.find((one) => one.id === provider) ?? { name: '?' };
      assert.equal(rows[i].title, title);
      for (const cell of [name, direction, STATUS.get(status) ?? '?'])
        assert.ok(rows[i].cells.includes(cell), `${title}: “${cell}” in ${rows[i].cells.join(' | ')}`);
      assert.ok(note.length > 5 && plain(rows[i].note).includes(plain(note)), `${title}: “${note}”`);
    }
  });

  test(`${id}: the signals, the stake, the revenue share and the models are in their sections`, async (t) => {
    const { page } = await open(t, { query: `?scenario=${id}` });
    await unfold(page);
    const textOf = async (/** @type {string} */ section) =>
      plain(await page.locator(`#question-${section} .signal-row`).innerText());
    const now = view({ overrides: {}, year: 4 });
    for (const [i, section] of ['exposure', 'capacity', 'relationship'].entries()) {
      const { name, directionText, meaning } = signals(now)[i];
      const text = await textOf(section);
      for (const part of [name, directionText, plainText([meaning].flat())])
        assert.ok(text.includes(plain(part)), `${section}: “${part}” in “${text}”`);
    }
    const models = await textOf('relationship');
    for (const lever of ['third_party_models_now', 'internal_capability_now'])
      assert.ok(models.includes(plain(file.parameters[lever].note)), lever);
    const builds = await textOf('capacity');
    for (const { kind, part_of, title } of description.contracts)
      if (kind === 'build' && part_of === null) assert.ok(builds.includes(plain(title)), title);
    const stake = await textOf('stake');
    assert.match(stake, /^\S+ stake in \S+ (\d+% becomes \d+%|it stays \d+%)/);
    const rate = description.parameters.find((one) => one.id === 'revenue_share_rate')?.value;
    if (rate)
      assert.match(stake, /also gets \d+% of \S+ revenue, until (the end of |mid-|)([a-z]+ )?\d{4}\./);
    else assert.doesNotMatch(stake, /also gets/);
    const whole = plain(await page.locator('.body').innerText());
    for (const { short_name } of file.providers) assert.ok(whole.includes(plain(short_name)), short_name);
  });
}

test('the article’s names are where the article’s figures are', async (t) => {
  const { page } = await open(t);
  const builds = await page.locator('#question-capacity .signal-row').innerText();
  for (const state of ['Texas', 'New Mexico', 'Ohio', 'Michigan', 'Wisconsin'])
    assert.ok(builds.includes(state), state);
  const models = await page.locator('#question-relationship .signal-row').innerText();
  for (const name of ['Claude', 'Mistral', 'Cohere', 'MAI']) assert.ok(models.includes(name), name);
  const stake = await page.locator('#question-stake .signal-row').innerText();
  assert.match(stake, /27% becomes 21%/);
  assert.match(stake, /20% of OpenAI's revenue, until the end of 2030/);
  await page.locator('.deals > summary').click();
  const deals = await page.locator('.deals table').innerText();
  for (const name of ['SoftBank', 'Oracle', 'MGX']) assert.ok(deals.includes(name), name);
});

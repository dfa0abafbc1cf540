// No label of a drawing touches another or is cut, by the boxes that the browser measures.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { scenarios } from '../web/scenarios.js';
import { allDrawn } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();
const WIDTHS = [280, 390, 640, 860];
const YEARS = [0, 1, 4, 7, 10]; // indices of the grid: both ends, their neighbours, and the middle
const SETTLED_MS = 450; // parts outside the viewport are drawn once the input has settled

/**
 * The scenario's file with names of 30 letters.
 *
 * @param {string} id
 */
function withLongNames(id) {
  const scenario = JSON.parse(
    readFileSync(new URL(`../../core/scenarios/${id}.json`, import.meta.url), 'utf8'),
  );
  const lengthen = (/** @type {string} */ word) => word.padEnd(30, 'mechanisation ');
  scenario.parties.lab = lengthen(scenario.parties.lab);
  for (const provider of scenario.providers) provider.short_name = lengthen(provider.short_name);
  return JSON.stringify(scenario);
}

/**
 * Labels that touch or are cut, as lines of text, and how many there are.
 *
 * @param {Page} page
 */
const faultsOf = (page) =>
  page.locator('.question-section .picture svg').evaluateAll((drawings) => {
    const BLANK = 2.5; // above capitals and below the baseline of a line of text [px]
    const NEAR = 0.5; // rounding [px]
    let count = 0;
    const faults = drawings.flatMap((drawing) => {
      const frame = drawing.getBoundingClientRect();
      if (!frame.width) return [];
      const where = drawing.closest('figure')?.id ?? '';
      const labels = [...drawing.querySelectorAll('text, .year-pill')]
        .map((label) => {
          const box = label.getBoundingClientRect();
          const isText = label.tagName === 'text';
          const trim = isText ? BLANK : 0;
          return {
            text: isText ? (label.textContent ?? '').trim() : '(the date’s frame)',
            own: label.matches('.year-name, .year-pill'),
            left: box.left,
            right: box.right,
            top: box.top + trim,
            bottom: box.bottom - trim,
          };
        })
        .filter(({ text, left, right }) => text && right > left);
      count += labels.length;
      const cut = labels.filter(
        ({ left, right, top, bottom }) =>
          left < frame.left - NEAR ||
          right > frame.right + NEAR ||
          top < frame.top - NEAR ||
          bottom > frame.bottom + NEAR,
      );
      const touching = labels.flatMap((a, i) =>
        labels
          .slice(i + 1)
          .filter(
            (b) =>
              !(a.own && b.own) &&
              a.left < b.right - NEAR &&
              b.left < a.right - NEAR &&
              a.top < b.bottom &&
              b.top < a.bottom,
          )
          .map((b) => `${where}: “${a.text}” touches “${b.text}”`),
      );
      return [...cut.map(({ text }) => `${where}: “${text}” is cut`), ...touching];
    });
    return { faults, count };
  });

for (const { description } of scenarios)
  for (const hasLongNames of [false, true]) {
    const { id, horizon } = description;
    test(`${id}${hasLongNames ? ' with long names' : ''}: no label touches another or is cut`, async (t) => {
      const { page } = await open(t, {
        query: `?scenario=${id}`,
        prepare: (opened) =>
          hasLongNames
            ? opened.route(`**/${id}-*.json`, (route) => route.fulfill({ body: withLongNames(id) }))
            : Promise.resolve(),
      });
      await allDrawn(page);
      /** @type {string[]} */
      const found = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const k of YEARS) {
          await page.evaluate((year) => {
            const element = /** @type {HTMLElement & { state: { year: number } }} */ (
              document.querySelector('deal-scope')
            );
            element.state = { year };
          }, horizon.grid[k]);
          await pause(SETTLED_MS);
          const { faults, count } = await faultsOf(page);
          assert.ok(count > 60, `${count} labels at ${width} px`);
          found.push(...faults.map((fault) => `${width} px, year ${k}: ${fault}`));
        }
      }
      assert.deepEqual(found, []);
    });
  }

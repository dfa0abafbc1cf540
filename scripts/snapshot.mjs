// Renders a state of the built page as one picture, by the page's own code in a headless Chromium.

import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../tests/chromium-flags.js';
import { onPath } from '../tests/on-path.js';
import { FLAGS } from '../web/app/flags.js';
import { publicUrl } from '../web/build/share-tags.js';
import { serve } from './serve.mjs';

/**
 * @import {Page} from 'playwright-core'
 * @import {DealScopeView} from '../web/app/deal-scope-view.js'
 */

/**
 * @typedef {object} Wanted
 * @property {string} [scenario]
 * @property {number} [year] a date of its grid
 * @property {Record<string, number>} [levers]
 * @property {string} [view]
 * @property {{ width: number, height: number }} [size]
 * @property {string} [base] the folder of the page that its link leads to
 */

const USAGE = `usage: scripts/snapshot [--scenario ID] [--set LEVER=VALUE …] [--year Y] [--view VIEW] [--out NAME] [--size 1200x630]
Writes NAME.svg and NAME.png (by default snapshot.svg and snapshot.png) of the page in dist/.
Its link begins with DEALSCOPE_URL, or with the homepage in package.json.`;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const scenarios = readdirSync(new URL('../core/scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));
const FIRST = 'article-2026-01';
const CARD = { width: 1200, height: 630 };
const [NARROW, WIDE] = [500, 600]; // CSS pixels for the page: a picture is beside the sentence, and its labels are legible
const PATIENCE = 60_000;

/**
 * @param {Wanted} [wanted]
 * @returns {Promise<{ svg: string, png: Buffer, complaints: string[] }>} complaints: what of it cannot be followed
 */
export async function snapshot({
  scenario = FIRST,
  year,
  levers = {},
  view = 'whole',
  size = CARD,
  base,
} = {}) {
  const shown = view === 'whole' ? 'exposure' : view;
  const server = await serve(dist);
  const browser = await chromium.launch({ executablePath: onPath('chromium'), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({
      serviceWorkers: 'block',
      viewport: { width: shown === 'exposure' ? WIDE : NARROW, height: 900 },
    });
    page.setDefaultTimeout(PATIENCE);
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    // the prerendered trials are rounded: after another scenario the page runs the trials itself
    const other = scenarios.find((id) => id !== scenario);
    await page.goto(`${server.url}?view=${shown}&scenario=${other}`);
    await exportsOf(page, other, size, base);
    await page
      .locator('deal-scope')
      .evaluate((element, state) => Object.assign(element, { state }), { scenario, year, levers });
    const { svg, png } = await exportsOf(page, scenario, size, base);
    return { svg, png: Buffer.from(png, 'base64'), complaints };
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Polls until the scenario is loaded and its trials are done.
 *
 * @param {Page} page
 * @param {string | undefined} scenario
 * @param {{ width: number, height: number }} size
 * @param {string | undefined} base
 */
async function exportsOf(page, scenario, size, base = publicUrl()) {
  const how = { ...size, base };
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) {
    const made = await page.evaluate(snapshotIn, { scenario, how });
    if (made) return made;
  }
  throw new Error('the page does not settle');
}

/** @param {{ scenario: string | undefined, how: { width: number, height: number, base: string } }} wanted */
async function snapshotIn({ scenario, how }) {
  const element = document.querySelector('deal-scope');
  const view = /** @type {DealScopeView | null | undefined} */ (
    element?.shadowRoot?.querySelector('deal-scope-view')
  );
  if (view?.state?.scenario !== scenario) return null;
  const made = await view?.runExport('snapshot', how);
  return made ? { svg: made.svg, png: made.canvas.toDataURL().split(',')[1] } : null;
}

/**
 * @param {string[]} words of the command line
 * @returns {Wanted & { out: string }}
 */
function wantedBy(words) {
  const text = { type: /** @type {const} */ ('string') };
  const { values } = parseArgs({
    args: words,
    options: {
      scenario: text,
      year: text,
      view: text,
      out: text,
      size: text,
      set: { ...text, multiple: true },
    },
  });
  const { scenario = FIRST, year, view = 'whole', set = [], size = '1200x630', out = 'snapshot' } = values;
  if (!scenarios.includes(scenario))
    throw new Error(`no scenario ${scenario}; there are: ${scenarios.join(', ')}`);
  const { values: views = [] } = FLAGS.find(({ name }) => name === 'view') ?? {};
  if (!views.includes(view)) throw new Error(`no view ${view}; there are: ${views.join(', ')}`);
  const [, width, height] = size.match(/^(\d{2,4})x(\d{2,4})$/) ?? [];
  if (!width) throw new Error(`--size wants WIDTHxHEIGHT, not ${size}`);
  const levers = Object.fromEntries(
    set.map((pair) => {
      const [id, value] = pair.split('=');
      return [id, Number(value)];
    }),
  );
  return {
    scenario,
    view,
    levers,
    out,
    year: year === undefined ? undefined : Number(year),
    size: { width: Number(width), height: Number(height) },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const words = process.argv.slice(2);
  if (words.some((word) => ['-h', '--help'].includes(word))) console.log(USAGE);
  else
    try {
      const { out, ...wanted } = wantedBy(words);
      const { svg, png, complaints } = await snapshot(wanted);
      if (complaints.length) throw new Error(complaints.join('\n'));
      await Promise.all([writeFile(`${out}.svg`, svg), writeFile(`${out}.png`, png)]);
      console.log(`${out}.svg and ${out}.png`);
    } catch (error) {
      console.error(`${/** @type {Error} */ (error).message}\n${USAGE}`);
      process.exitCode = 2;
    }
}

// Renders the page of examples from the table of flags, when the page is built or served.

import { readFile, readdir } from 'node:fs/promises';
import { escaped } from '../text/english.js';
import { copied, elementLine, example, frameAddress, frameLine, heightOf, live, scriptLine } from './example-html.js';
import { FLAG_ROWS, flagInWords } from './flag-table.js';
import { firstScenario } from './prerender.js';
import { tableHtml } from './table-html.js';

/**
 * @import {Plugin} from 'vite'
 * @import {Description, Table} from '../types.js'
 * @import {Row} from './flag-table.js'
 */

const SCENARIOS = new URL('../../core/scenarios/', import.meta.url);
const LISTENER = new URL('../app/frame-heights.js', import.meta.url); // the script that sizes frames

/** @returns {Plugin} */
export const examplesPage = () => ({
  name: 'examples-page',
  async transformIndexHtml(html) {
    return html.includes('<!-- examples -->') ? html.replace('<!-- examples -->', await contentHtml()) : html;
  },
});

async function contentHtml() {
  const { module, text } = await firstScenario();
  return pageHtml({
    flags: FLAG_ROWS,
    description: JSON.parse(module.describe(text, '')).result,
    scenarios: (await readdir(SCENARIOS))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace('.json', '')),
    listener: (await readFile(LISTENER, 'utf8')).trim(),
  });
}

/**
 * @typedef {object} Facts
 * @property {Row[]} flags
 * @property {Description} description of the default scenario
 * @property {string[]} scenarios their ids
 * @property {string} listener the script that sizes frames
 */

/** @param {Facts} facts */
const pageHtml = (facts) => `
  <header>
    <h1>Dealscope in articles</h1>
    <nav aria-label="On this page">${contents(facts)}</nav>
  </header>
  <main>
    <p class="headline">Two lines put the calculator into an article. Where scripts are not allowed, a frame does.</p>
    <div class="embed-options">
      <section><h2>With a script</h2>${copied(`${scriptLine}\n${elementLine({ view: 'exposure' })}`)}</section>
      <section><h2>In a frame</h2>${copied(frameLine('exposure'))}</section>
    </div>
    <section>
      <h2>Flags</h2>
      <p>As attributes of the element, or in the address of the frame. Invalid values are reported in the browser’s
        console and ignored.</p>
      ${tableHtml(flagsTable(facts))}
    </section>
    ${facts.flags.map((flag) => flagHtml(flag, facts)).join('')}
    ${leversHtml(facts)}
    ${hostsHtml(facts)}
  </main>
`;

/** @param {Facts} facts */
const contents = ({ flags }) =>
  [...flags.map(({ name }) => [name, name]), ['levers-as-flags', 'every lever'], ['hosts', 'host pages']]
    .map(([id, words]) => `<a href="#${id}">${words}</a>`)
    .join(' ');

/**
 * @param {Facts} facts
 * @returns {Table}
 */
function flagsTable({ flags, description }) {
  const column = (/** @type {string} */ key, /** @type {string} */ label) => ({ key, label, numeric: false });
  return {
    caption: 'What can be set',
    columns: [
      column('name', 'Flag'),
      column('takes', 'Takes'),
      column('own', 'Without it'),
      column('about', 'What it does'),
    ],
    rows: flags
      .map((flag) => flagInWords(flag, description))
      .map(({ name, takes, own, about }) => ({ header: name, cells: [takes, own, about] })),
  };
}

/**
 * @param {Row} flag
 * @param {Facts} facts
 */
function flagHtml({ name, about, examples, beside }, { scenarios }) {
  const ids =
    name === 'scenario' ? `<p>There are: ${scenarios.map((id) => `<code>${id}</code>`).join(', ')}.</p>` : '';
  return `
    <section id="${name}">
      <h2><code>${name}</code></h2>
      <p>${escaped(about)}</p>${ids}
      ${examples.map((value) => example({ ...beside, [name]: value })).join('')}
    </section>`;
}

/** @param {Facts} facts */
function leversHtml({ description }) {
  const [{ id, low }] = description.parameters;
  return `
    <section id="levers-as-flags">
      <h2>Levers as flags</h2>
      <p>Every assumption is a flag by its own id, in the unit of the scenario: a share is 0.5, not 50%. These are those of
        “${escaped(description.title)}”.</p>
      ${example({ view: 'sentence', levers: id, [id]: String(low) })}
      ${tableHtml(leversTable(description))}
    </section>`;
}

/**
 * @param {Description} description
 * @returns {Table}
 */
const leversTable = ({ parameters }) => ({
  caption: 'Every lever',
  columns: [
    { key: 'id', label: 'Flag', numeric: false },
    { key: 'label', label: 'What it is', numeric: false },
    { key: 'unit', label: 'Unit', numeric: false },
    { key: 'min', label: 'From', numeric: true },
    { key: 'max', label: 'To', numeric: true },
    { key: 'value', label: 'In the scenario', numeric: true },
  ],
  rows: parameters.map(({ id, label, unit, min, max, value }) => ({
    header: id,
    cells: [label, unit, String(min), String(max), String(value)],
  })),
});

// Hosts: a dark page, a page from right to left, and a frame that is sized by script.

const DARK = { view: 'sentence', theme: 'transparent', levers: 'none' };
const RIGHT_TO_LEFT = { view: 'sentence', levers: 'none' };
const FRAMED = 'exposure';

/** @param {Facts} facts */
const hostsHtml = ({ listener }) => `
  <section id="hosts">
    <h2>Host pages</h2>
    <h3>A page of another colour</h3>
    <p>With <code>theme="transparent"</code> the page’s own background is visible, and decides between dark and light ink. A
      page whose background is a picture, or in a middle tone, names it: <code>ground="#101418"</code>.</p>
    <div class="host example-dark">${live(DARK)}</div>
    <h3>A page that reads from right to left</h3>
    <p>The calculator’s own words stay English, from left to right.</p>
    <div class="host" dir="rtl" lang="ar">
      <p>مقالة تُقرأ من اليمين إلى اليسار، والحاسبة فيها بالإنجليزية.</p>
      ${live(RIGHT_TO_LEFT)}
    </div>
    <h3>A frame as high as its content</h3>
    <p>Browsers that support <code>frame-sizing: content-height</code> need that style alone. For the others the frame sends
      its height, and a few lines of script apply it; without them the frame has the fixed height.</p>
    ${copied(frameLine(FRAMED))}
    ${copied(listener)}
    <iframe src="${frameAddress({ view: FRAMED }, '../index.html')}" title="Dealscope" loading="lazy" height="${heightOf(FRAMED)}"></iframe>
  </section>`;

// Fills the page of examples when it is built: what can be set, in the words of the table that the code reads.

import { readFile, readdir } from 'node:fs/promises';
import flags from '../app/flags.json' with { type: 'json' };
import { firstScenario } from '../first-scenario.js';
import { pageHtml } from './page.js';

const SCENARIOS = new URL('../../core/scenarios/', import.meta.url);
const LISTENER = new URL('../app/frame-heights.js', import.meta.url);

/** @returns {import('vite').Plugin} */
export const examplesPage = () => ({
  name: 'examples-page',
  async transformIndexHtml(html) {
    return html.includes('<!-- examples -->') ? html.replace('<!-- examples -->', await filled()) : html;
  },
});

async function filled() {
  const { module, text } = await firstScenario();
  return pageHtml({
    flags: /** @type {import('../embed/flag-table.js').Row[]} */ (flags),
    description: JSON.parse(module.describe(text, '')).result,
    scenarios: (await readdir(SCENARIOS))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace('.json', '')),
    listener: (await readFile(LISTENER, 'utf8')).trim(),
  });
}

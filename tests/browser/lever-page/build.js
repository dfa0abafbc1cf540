// The page of levers, built as the page itself is, and what it is given.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compactTemplates } from '../../../web/build/plugins.js';
import { description, parameter } from '../model.js';

/** The built page's folder, and how to remove it. */
export async function buildLeverPage() {
  const folder = mkdtempSync(join(tmpdir(), 'levers-'));
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [compactTemplates],
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  return { folder: `${folder}/`, remove: () => rmSync(folder, { recursive: true }) };
}

/** @param {(x: number) => number | null} y */
const pointsOf = (y) => Array.from({ length: 25 }, (_, i) => ({ x: i / 24, y: y(i / 24) }));

export const LISTED = [
  'other_backlog_growth',
  'new_contracts_usd_bn',
  'contracts.azure-250.term_years',
  'cloud_price_usd_bn_per_gw_year',
  'fulfilment',
].map((id) => parameter(id).id);

/** What the page is given: the scenario's levers, five of them with curves of all shapes. */
export const given = {
  description: { parameters: description.parameters, sources: description.sources },
  listed: LISTED,
  locale: 'en-US',
  notes: { [LISTED[3]]: 'Changes nothing as things stand.' },
  curves: {
    [LISTED[0]]: {
      points: pointsOf((x) => 0.5 * Math.exp(-1.5 * x)),
      start: '50%',
      end: '11%',
      words: 'Over its range the share falls from 50% to 11%.',
    },
    [LISTED[1]]: { points: pointsOf((x) => 0.17 + 0.19 * x), start: '17%', end: '36%' },
    [LISTED[2]]: { points: pointsOf((x) => 0.2 + 0.05 * Math.sin(9 * x)), start: '18%', end: '25%' },
    [LISTED[3]]: { points: pointsOf(() => 0.2), start: '−$1,632B', end: '−$1,632B' },
    [LISTED[4]]: {
      points: pointsOf((x) => (x < 0.3 ? null : x * x)),
      second: pointsOf((x) => 1 - x),
      start: '',
      end: '56%',
      ground: [{ from: 0, to: 0.6, tint: 'var(--r-hedged-coexistence)' }],
    },
  },
};

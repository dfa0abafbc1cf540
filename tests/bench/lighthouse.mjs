// Lighthouse's scores of the built page under its mobile preset (a slow telephone on a slow 4G line, simulated), the median
// of five runs, from a server that packs files as hosts on the web do.

import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { createServer } from 'node:net';
import { serve } from '../../scripts/serve.mjs';
import { LAUNCH } from '../browser/site.js';
import { median, printFigure } from './rounds.js';

/**
 * @import {Result} from 'lighthouse'
 * @import {AddressInfo} from 'node:net'
 */

const RUNS = 5;
const TARGET = 95;
const LEAST = 90;

/** Scores; the last has no target: what is measured is a copy that no search engine sees. */
const SCORES = /** @type {const} */ ([
  { id: 'performance', target: TARGET },
  { id: 'accessibility', target: TARGET },
  { id: 'best-practices', target: TARGET },
  { id: 'seo', target: undefined },
]);
const METRICS = [
  { id: 'first-contentful-paint', unit: 'ms' },
  { id: 'largest-contentful-paint', unit: 'ms' },
  { id: 'total-blocking-time', unit: 'ms' },
  { id: 'cumulative-layout-shift', unit: '' },
  { id: 'speed-index', unit: 'ms' },
];

async function freePort() {
  const server = createServer();
  await /** @type {Promise<void>} */ (new Promise((done) => server.listen(0, '127.0.0.1', done)));
  const { port } = /** @type {AddressInfo} */ (server.address());
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * @param {string} url
 * @param {number} port of the browser
 */
async function measured(url, port) {
  const onlyCategories = SCORES.map(({ id }) => id);
  const run = await lighthouse(url, { port, onlyCategories, logLevel: 'silent' });
  if (!run || run.lhr.runtimeError)
    throw new Error(run?.lhr.runtimeError?.message ?? 'Lighthouse gives no result');
  return run.lhr;
}

/**
 * What takes points off, with what it is about.
 *
 * @param {Result} run
 */
function* faults({ categories, audits }) {
  for (const { id, title } of Object.values(categories))
    for (const { id: audit, weight } of categories[id].auditRefs) {
      const { score, title: auditTitle, displayValue = '' } = audits[audit];
      if (weight && score !== null && score < 0.9) yield `${title}: ${auditTitle} ${displayValue}`.trim();
    }
}

const site = await serve('dist', { isPacked: true });
const port = await freePort();
const browser = await chromium.launch({
  ...LAUNCH,
  args: [...LAUNCH.args, `--remote-debugging-port=${port}`],
});
/** @type {Result[]} */
const runs = [];
for (let i = 0; i < RUNS; i++) runs.push(await measured(site.url, port));
await browser.close();
site.close();

for (const { id, target } of SCORES) {
  const score = median(runs.map(({ categories }) => 100 * (categories[id].score ?? 0)));
  printFigure(`Lighthouse, mobile, ${id}`, score, '', target, 'at least');
  if (target && score < LEAST) process.exitCode = 1;
}
for (const { id, unit } of METRICS)
  printFigure(`  ${id}`, median(runs.map(({ audits }) => audits[id].numericValue ?? NaN)), unit);
for (const fault of new Set(runs.flatMap((run) => [...faults(run)]))) console.log(`  ${fault}`);

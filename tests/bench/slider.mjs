// Main-thread work per slider event (script, style, layout, paint), from Chromium's own trace of a real drag.
import { quantile, printFigure } from './rounds.mjs';
import { chromium } from 'playwright-core';
import { LAUNCH } from '../browser/site.js';
import { serve } from '../../scripts/serve.mjs';

const EVENTS = 100;
const LEVER = "Microsoft's share of new contracts, later";

/**
 * Work of the page's main thread between one mouse move and the next, in milliseconds.
 * @param {any[]} events of the trace
 */
function workPerMove(events) {
  const main = events.find(
    (e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain' && hasMarks(events, e),
  );
  const here = events.filter((e) => e.pid === main.pid && e.tid === main.tid);
  const moves = here.filter((e) => e.name === 'TimeStamp' && e.args.data.message === 'move').map((e) => e.ts);
  const tasks = here.filter((e) => e.name === 'RunTask' || e.name === 'ThreadControllerImpl::RunTask');
  return moves.slice(0, -1).map((from, i) => {
    const within = tasks.filter((e) => e.ts >= from && e.ts < moves[i + 1]);
    return within.reduce((sum, e) => sum + (e.dur ?? 0), 0) / 1000;
  });
}

/** @param {any[]} events @param {any} thread */
const hasMarks = (events, thread) =>
  events.some((e) => e.name === 'TimeStamp' && e.pid === thread.pid && e.tid === thread.tid);

/** @param {import('playwright-core').Browser} browser @param {string} url @param {number} slowdown */
async function measure(browser, url, slowdown) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  const lever = page.getByRole('slider', { name: LEVER, exact: true });
  await lever.scrollIntoViewIfNeeded();
  const box = /** @type {{x: number, y: number, width: number, height: number}} */ (
    await lever.boundingBox()
  );
  const middle = box.y + box.height / 2;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.mouse.move(box.x + 20, middle);
  await page.mouse.down();

  /** @type {any[]} */
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await devtools.send('Tracing.start', { categories: 'toplevel,devtools.timeline,__metadata' });
  for (let i = 0; i < EVENTS; i++) {
    await page.evaluate(() => console.timeStamp('move'));
    await page.mouse.move(box.x + 20 + ((i * 7) % (box.width - 40)), middle);
    await page.waitForTimeout(60);
  }
  const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await ended;
  await page.close();
  return workPerMove(events);
}

const site = await serve('dist');
const browser = await chromium.launch(LAUNCH);
for (const [slowdown, target] of [
  [1, 8],
  [4, 32],
]) {
  const work = await measure(browser, site.url, slowdown);
  const how = slowdown === 1 ? '' : `, CPU ${slowdown} × slower`;
  printFigure(`slider event, main-thread work, median${how}`, quantile(work, 0.5), 'ms');
  printFigure(`slider event, main-thread work, p95${how}`, quantile(work, 0.95), 'ms', target);
}
await browser.close();
site.close();

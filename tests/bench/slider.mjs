// Main-thread work per slider event (script, style, layout, paint), and the time from the event to the frame that shows the
// first answer, from Chromium's own trace of a real drag.

import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { LAUNCH } from '../browser/site.js';
import { printFigure, quantile } from './rounds.js';

/** @import {Browser} from 'playwright-core' */

const WARM_UP = 30; // events until the browser has compiled what it will
const EVENTS = 100;
const PAUSE = 60; // milliseconds between two events: each has its frame to itself
const LEVER = 'New contracts a year'; // in the viewport with the first picture, which it moves
const WORK = [
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
].concat(['Layerize', 'Commit']);

/**
 * Work from one input event to the next, in milliseconds.
 *
 * @param {any[]} trace
 */
function workPerEvent(trace) {
  const inputs = trace.filter((e) => e.name === 'EventDispatch' && e.args.data.type === 'input');
  const { pid, tid } = inputs[0];
  const work = trace.filter((e) => e.pid === pid && e.tid === tid && WORK.includes(e.name));
  const moments = inputs.map((e) => e.ts);
  return moments.slice(0, -1).map((from, i) => {
    const within = work.filter((e) => e.ts >= from && e.ts < moments[i + 1] && !isNested(e, work));
    return within.reduce((sum, e) => sum + (e.tdur ?? e.dur), 0) / 1000; // the thread's own time, where the trace has it
  });
}

/**
 * From each input event to the end of the first frame whose scripts ran after it, in milliseconds.
 *
 * @param {any[]} trace
 */
function timesToAnswer(trace) {
  const inputs = trace.filter((e) => e.name === 'EventDispatch' && e.args.data.type === 'input');
  const [{ pid, tid }] = inputs;
  const own = trace.filter((e) => e.pid === pid && e.tid === tid).sort((a, b) => a.ts - b.ts);
  return inputs.slice(0, -1).map(({ ts }) => {
    const frame = own.find((e) => e.name === 'FireAnimationFrame' && e.ts > ts);
    const commit = own.find((e) => e.name === 'Commit' && frame && e.ts > frame.ts);
    return commit ? (commit.ts + commit.dur - ts) / 1000 : NaN;
  });
}

/**
 * A dispatch inside a dispatch, for example, is counted with the outer one.
 *
 * @param {any} event
 * @param {any[]} others
 */
const isNested = (event, others) =>
  others.some(
    (o) => o !== event && o.ts <= event.ts && o.ts + o.dur >= event.ts + event.dur && o.dur > event.dur,
  );

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {number} slowdown
 */
async function measure(browser, url, slowdown) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  await page.goto(url);
  const lever = page.getByRole('slider', { name: LEVER, exact: true }).first();
  await lever.scrollIntoViewIfNeeded();
  const box = await lever.boundingBox();
  if (!box) throw new Error(`${LEVER} is not to be seen`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

  // Straight to the browser: Playwright's own mouse listens in the page and would be measured too.
  const y = box.y + box.height / 2;
  const mouse = (/** @type {'mousePressed' | 'mouseMoved'} */ type, /** @type {number} */ part) =>
    devtools.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + box.width * part,
      y,
      button: 'left',
      buttons: 1,
      clickCount: 1,
    });
  let at = 0;
  const drag = async (/** @type {number} */ events) => {
    for (let i = 0; i < events; i++) {
      at = (at + 0.37) % 0.9; // far enough that every event moves the lever by a step or more
      await mouse('mouseMoved', 0.05 + at);
      await page.waitForTimeout(PAUSE * Math.sqrt(slowdown));
    }
  };
  await mouse('mousePressed', 0.5);
  await drag(WARM_UP);

  /** @type {any[]} */
  const trace = [];
  devtools.on('Tracing.dataCollected', ({ value }) => trace.push(...value));
  await devtools.send('Tracing.start', { categories: 'devtools.timeline' });
  await drag(EVENTS);
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  await page.close();
  return { work: workPerEvent(trace), answers: timesToAnswer(trace) };
}

const site = await serve('dist');
const browser = await chromium.launch(LAUNCH);
for (const { slowdown, target, answer } of [
  { slowdown: 1, target: 8, answer: 16 },
  { slowdown: 4, target: 32, answer: 50 },
]) {
  const { work, answers } = await measure(browser, site.url, slowdown);
  const how = slowdown === 1 ? '' : `, CPU ${slowdown} × slower`;
  printFigure(`slider event, main-thread work, median${how}`, quantile(work, 0.5), 'ms');
  printFigure(`slider event, main-thread work, p95${how}`, quantile(work, 0.95), 'ms', target);
  printFigure(`input to the first visible answer, p95${how}`, quantile(answers, 0.95), 'ms', answer);
}
await browser.close();
site.close();

// Long use of the page, and what it leaves behind in the browser: measured by the browser itself.

import { range } from './reader.js';

/** @import {Page} from 'playwright-core' */

/**
 * @typedef {object} Traces
 * @property {number} heap_mb JavaScript heap in use, after a garbage collection
 * @property {number} nodes of documents, those that are only referenced from scripts included
 * @property {number} listeners
 * @property {number} workers
 * @property {number} memories of WebAssembly, in the page
 * @property {number} wasm_mb their sizes together
 */

/**
 * @param {Page} page
 * @returns {Promise<() => Promise<Traces>>} a function that measures
 */
export async function tracesOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    for (let pass = 0; pass < 3; pass++) {
      await session.send('HeapProfiler.collectGarbage'); // finalizers of one pass release objects for the next
      await page.waitForTimeout(100);
    }
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? NaN;
    const memories = await sizesOfMemories(page);
    return {
      heap_mb: metric('JSHeapUsedSize') / 2 ** 20,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      workers: page.workers().length,
      memories: memories.length,
      wasm_mb: memories.reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20,
    };
  };
}

/**
 * Makes the page list its memories of WebAssembly, weakly. Call before it is loaded.
 *
 * @param {Page} page
 */
export const listMemories = (page) =>
  page.addInitScript(() => {
    /** @type {WeakRef<WebAssembly.Memory>[]} */
    const memories = [];
    const instantiate = WebAssembly.instantiate;
    Object.assign(window, { memories });
    WebAssembly.instantiate = async (/** @type {any} */ compiled, /** @type {any} */ imports) => {
      const instance = /** @type {any} */ (await instantiate(compiled, imports));
      for (const part of Object.values(instance.exports))
        if (part instanceof WebAssembly.Memory) memories.push(new WeakRef(part));
      return instance;
    };
  });

/**
 * Sizes of the memories that are still reachable [bytes].
 *
 * @param {Page} page
 * @returns {Promise<number[]>}
 */
const sizesOfMemories = (page) =>
  page.evaluate(() =>
    Reflect.get(window, 'memories').flatMap(
      (/** @type {WeakRef<WebAssembly.Memory>} */ memory) => memory.deref()?.buffer.byteLength ?? [],
    ),
  );

/**
 * Moves a lever through its range, some events a frame, as a drag does.
 *
 * @param {Page} page
 * @param {{ id: string, label: string }} lever
 * @param {number} count of input events
 */
export const moveSlider = (page, lever, count) =>
  range(page, lever).evaluate(async (element, events) => {
    const slider = /** @type {HTMLInputElement} */ (element);
    const [min, max] = [Number(slider.min), Number(slider.max)];
    const EVENTS_PER_FRAME = 20;
    for (let done = 0; done < events; done++) {
      slider.value = String(min + ((max - min) * (done % 101)) / 100);
      slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      if (done % EVENTS_PER_FRAME === 0) await new Promise(requestAnimationFrame);
    }
    slider.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }, count);

/**
 * Opens scenarios one after the other. The last is the first of the list, whatever their number: scenarios have different
 * sections, and what is measured is to be of the same one each time.
 *
 * @param {Page} page
 * @param {number} count
 */
export const changeScenarios = (page, count) =>
  page.locator('header select').evaluate(async (element, changes) => {
    const select = /** @type {HTMLSelectElement} */ (element);
    const names = [...select.options].map(({ value }) => value);
    const root = /** @type {ShadowRoot} */ (select.getRootNode());
    const host = /** @type {any} */ (document.querySelector('deal-scope'));
    for (let left = changes - 1; left >= 0; left--) {
      const name = names[left % names.length];
      const current = /** @type {HTMLSelectElement} */ (root.querySelector('header select'));
      current.value = name;
      current.dispatchEvent(new Event('change', { bubbles: true }));
      while (host.state?.scenario !== name) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
  }, count);

/**
 * Puts another element beside the page's own and removes it again.
 *
 * @param {Page} page
 * @param {number} count
 */
export const mountElements = (page, count) =>
  page.evaluate(async (mounts) => {
    for (let done = 0; done < mounts; done++) {
      const element = /** @type {any} */ (document.createElement('deal-scope'));
      element.setAttribute('view', ['sentence', 'exposure', 'tornado', 'stake'][done % 4]);
      document.body.append(element);
      await element.start();
      await new Promise(requestAnimationFrame);
      element.remove();
    }
  }, count);

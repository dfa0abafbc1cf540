import { setTimeout as pause } from 'node:timers/promises';

/** @import {View} from './engines.js' */

const PATIENCE = 10_000; // ms

/**
 * Polls until the answer is truthy, and returns it.
 *
 * @template {unknown[]} A
 * @template R
 * @param {View} view
 * @param {(...values: A) => R} condition runs in the page
 * @param {A} values
 * @returns {Promise<Exclude<Awaited<R>, false | null | undefined>>}
 */
export async function until(view, condition, ...values) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    // a frame may be between two documents
    const answer = await view.run(condition, ...values).catch((/** @type {Error} */ error) => error);
    if (answer && !(answer instanceof Error)) return /** @type {any} */ (answer);
    if (Date.now() > end) {
      const sizes = await view.run(measureDocument).catch(String);
      throw new Error(`never true: ${condition}\n${JSON.stringify(sizes)}`, { cause: answer });
    }
    await pause(30);
  }
}

function measureDocument() {
  const { documentElement, body } = document;
  return {
    innerHeight,
    scrollHeight: documentElement.scrollHeight,
    bottom: body.getBoundingClientRect().bottom,
    overflow: documentElement.style.overflowY,
  };
}

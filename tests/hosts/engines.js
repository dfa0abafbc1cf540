// The browsers that host pages are tested in. Each is started once, and has the same few actions, whichever driver it has.

import { CHROMIUM_FLAGS } from '../chromium-flags.js';
import { onPath } from '../on-path.js';
import { startPuppeteer } from './puppeteer.js';
import { startWebKit } from './webkit.js';

/**
 * @typedef {object} View a page, or a frame in it
 * @property {<A extends unknown[], R>(act: (...values: A) => R, ...values: A) => Promise<Awaited<R>>} run the act is
 *   sent as text: it sees the page and the values, nothing else
 * @property {(selector: string) => View} frame
 *
 * @typedef {View & {
 *   wheel: (x: number, y: number, down: number) => Promise<void>,
 *   close: () => Promise<void>,
 * }} Page
 *
 * @typedef {{ width: number, height: number }} Size
 * @typedef {object} Session
 * @property {string} version
 * @property {(url: string, size?: Size) => Promise<Page>} open one page at a time
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {string[]} programs that must be on the PATH
 * @property {(paths: string[]) => Promise<Session>} start
 */

/** @type {Engine[]} */
const ENGINES = [
  {
    name: 'Chromium',
    programs: ['chromium'],
    start: ([executablePath]) => startPuppeteer({ browser: 'chrome', executablePath, args: CHROMIUM_FLAGS }),
  },
  {
    name: 'Firefox',
    programs: ['firefox-esr'],
    start: ([executablePath]) => startPuppeteer({ browser: 'firefox', executablePath }),
  },
  { name: 'WebKitGTK', programs: ['WebKitWebDriver', 'Xvfb'], start: startWebKit },
];

/**
 * The running engine, or why it could not be had.
 *
 * @param {string} name
 * @returns {Promise<Session | string>}
 */
export async function start(name) {
  const engine = ENGINES.find((engine) => engine.name === name);
  try {
    return (await engine?.start(engine.programs.map(onPath))) ?? 'there is no such engine';
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

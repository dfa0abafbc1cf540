// The frame is as high as its content, with each way of sizing it.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from './until.js';

/**
 * @import {Case} from './cases.js'
 * @import {View} from './engines.js'
 */

/** @typedef {[above: number, below: number]} Bounds */

/**
 * Opens or closes the table of deals by a click, unless it is so. Whether it is.
 *
 * @param {boolean} open
 */
function setFold(open) {
  /**
   * @param {Document | ShadowRoot} root
   * @returns {Element[]}
   */
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((node) => [
      node,
      ...(node.shadowRoot ? within(node.shadowRoot) : []),
    ]);
  const fold = within(document).find((node) => node.matches('details.deals'));
  if (!(fold instanceof HTMLDetailsElement)) return false;
  if (fold.open !== open) fold.querySelector('summary')?.click();
  return fold.open === open;
}

/**
 * The frame's height, if its content fits it to the pixel, and one that rounding takes.
 *
 * @param {Bounds} bounds
 */
function fitting([above, below]) {
  const left = innerHeight - document.body.getBoundingClientRect().bottom;
  const hidden = document.documentElement.scrollHeight - innerHeight;
  return hidden < 2 && Math.abs(left) < 2 && innerHeight > above && innerHeight < below && innerHeight;
}

/** The messages that no library of the host receives: their types and their other keys. */
const HEIGHT_OF = {
  'embed-size': { sentinel: 'amp' }, // AMP
  'deal-scope:size': { version: 1 },
};

/**
 * The height in the last message of all these types.
 *
 * @param {Bounds} bounds
 * @param {string[]} types
 */
function reportedHeight([above, below], types) {
  const heights = types.map((type) => heard.findLast((message) => message.type === type)?.height ?? 0);
  const height = Math.min(...heights);
  return height === Math.max(...heights) && height > above && height < below && height;
}

/**
 * A fold is opened and closed again, and after each the height comes to rest where it belongs.
 *
 * @param {View} deals
 * @param {(bounds: Bounds) => Promise<number>} height once it is within the bounds
 */
async function follows(deals, height) {
  const tall = 1500; // a page with a calculator
  const endless = 1e6; // a number that JSON can carry
  const fold = 100; // less than what is in it
  const rest = async (/** @type {Bounds} */ bounds) => {
    for (let before = 0; ;) {
      const now = await height(bounds);
      if (now === before) return now;
      before = now;
      await pause(250);
    }
  };
  await until(deals, setFold, true); // a first interaction, with which more of the page comes
  await until(deals, setFold, false);
  const closed = await rest([tall, endless]);
  await until(deals, setFold, true);
  const opened = await rest([closed + fold, endless]);
  await until(deals, setFold, false);
  await rest([tall, opened - fold]);
}

/**
 * @param {string} name
 * @param {string} page
 * @returns {Case}
 */
const sizedBy = (name, page) => [
  `${name} sizes the frame to its content`,
  async ({ open }) => {
    const deals = (await open(page)).frame('#deals');
    await follows(deals, (bounds) => until(deals, fitting, bounds));
  },
];

/** @type {Case[]} */
export const height = [
  sizedBy('@open-iframe-resizer/core', 'open-iframe-resizer.html'),
  sizedBy('pym.js', 'pym.html'),
  [
    'the browser itself sizes the frame, where it can',
    async ({ open, lacks }) => {
      const page = await open('frame-sizing.html');
      if (!(await page.run(() => CSS.supports('frame-sizing', 'content-height'))))
        return lacks('frame-sizing');
      const deals = page.frame('#deals');
      await follows(deals, (bounds) => until(deals, fitting, bounds));
    },
  ],
  [
    "AMP's message and that of its own have the height",
    async ({ open }) => {
      const page = await open('listening.html');
      await follows(page.frame('#deals'), (bounds) =>
        until(page, reportedHeight, bounds, Object.keys(HEIGHT_OF)),
      );
      for (const [type, form] of Object.entries(HEIGHT_OF)) {
        const messages = await page.run((type) => heard.filter((message) => message.type === type), type);
        for (const message of messages) assert.deepEqual(message, { type, ...form, height: message.height });
      }
    },
  ],
  [
    'a host that does nothing has a frame of the height it gave, which scrolls',
    async ({ open }) => {
      const page = await open('listening.html');
      const deals = page.frame('#deals');
      await until(deals, () => document.documentElement.scrollHeight > 1500);
      assert.equal(await deals.run(() => innerHeight), 600);
      // WebKitGTK may drop a turn of the wheel while it lays the page out; a reader turns it again.
      for (let turns = 0; turns < 20 && !(await deals.run(() => window.scrollY > 0)); turns++) {
        await page.wheel(400, 400, 300);
        await pause(200);
      }
      await until(deals, () => window.scrollY > 0);
    },
  ],
];

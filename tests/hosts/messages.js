// A host sets the state, requests it and receives its changes; messages of others are refused.

import assert from 'node:assert/strict';
import { until } from './until.js';

/**
 * @import {Case} from './cases.js'
 * @import {View} from './engines.js'
 */

/** @param {number} pace */
const toSet = (pace) => ({ type: 'deal-scope:set', version: 1, state: { levers: { build_pace: pace } } });

/**
 * To the widget, the first frame of a host, or to the other one.
 *
 * @param {unknown} message
 * @param {number} [frame]
 */
const post = (message, frame = 0) => window.frames[frame].postMessage(message, '*');

/** The paces in the changes received. */
const paces = () =>
  heard
    .filter(({ type }) => type === 'deal-scope:change')
    .map(({ state }) => state.levers.build_pace ?? null);

/**
 * The last change received, if it has this pace.
 *
 * @param {number} pace
 */
function changedTo(pace) {
  const change = heard.findLast(({ type }) => type === 'deal-scope:change');
  return change?.state.levers.build_pace === pace && change;
}

const levers = () => /** @type {any} */ (document.querySelector('deal-scope')).state.levers;

/**
 * Waits until the widget has started, and collects its console's messages from then on.
 *
 * @param {View} host
 */
async function started(host) {
  await until(host, () => heard.some(({ type }) => type === 'deal-scope:change'));
  const deals = host.frame('#deals');
  await deals.run(() => {
    globalThis.warned = [];
    console.warn = (...words) => void warned.push(words.join(' '));
  });
  return deals;
}

/**
 * @param {View} deals
 * @param {string} why
 */
const isWarned = (deals, why) =>
  until(deals, (why) => warned.some((text) => text.includes(why)) && warned, why);

/**
 * @param {string} name
 * @param {string} page
 * @returns {Case}
 */
const accepted = (name, page) => [
  name,
  async ({ open }) => {
    const host = await open(page);
    const deals = await started(host);
    await host.run(post, toSet(0.5));
    const change = await until(host, changedTo, 0.5);
    assert.equal(change.version, 1);
    assert.deepEqual(change.state.levers, { build_pace: 0.5 });
    assert.ok(change.result.affordable_share > 0);

    await host.run(() => void (heard.length = 0));
    await host.run(post, { type: 'deal-scope:get', version: 1 });
    assert.deepEqual(await until(host, changedTo, 0.5), change);

    await host.run(() => void (heard.length = 0));
    await host.run(
      (messages) => messages.forEach((one) => window.frames[0].postMessage(one, '*')),
      [toSet(0.7), { type: 'deal-scope:get', version: 1 }],
    );
    await until(host, changedTo, 0.7);
    assert.equal((await host.run(paces))[0], 0.7, 'a request after setting is answered with what was set');
    assert.deepEqual(await deals.run(() => warned), []);
  },
];

/**
 * Messages with faults, and the reason that is logged.
 *
 * @type {[message: unknown, why: string][]}
 */
const WRONG = [
  [{ ...toSet(0.6), version: 2 }, 'only version 1'],
  [{ ...toSet(0.6), version: '1' }, 'only version 1'],
  [{ ...toSet(0.6), type: 'deal-scope:open' }, 'no such message'],
  [{ ...toSet(0.6), state: '<img src=x onerror=alert(1)>' }, 'not a state'],
  [{ ...toSet(0.6), state: { scenario: { toString: 1 } } }, 'not a state'],
  [{ ...toSet(0.6), state: { levers: { build_pace: '0.6' } } }, 'not a state'],
];

/** @type {Case[]} */
export const messages = [
  accepted('a host sets the state, receives its changes and requests it', 'listening.html'),
  accepted('so it does where the frame is in a sandbox', 'frame-in-sandbox.html'),
  [
    'invalid messages are ignored, and logged once',
    async ({ open }) => {
      const host = await open('listening.html');
      const deals = await started(host);
      for (const [message] of [...WRONG, ...WRONG]) await host.run(post, message);
      await host.run(post, 'deal-scope:set');
      await host.run(post, null);
      await host.run(post, toSet(0.7));
      await until(host, changedTo, 0.7);
      assert.deepEqual(await host.run(paces), [null, 0.7]);
      const warned = await deals.run(() => globalThis.warned);
      const reasons = [...new Set(WRONG.map(([, why]) => why))];
      assert.equal(warned.length, reasons.length, warned.join('\n'));
      for (const why of reasons) assert.equal(warned.filter((text) => text.includes(why)).length, 1, why);
    },
  ],
  [
    'a message from another frame of the host is ignored',
    async ({ open }) => {
      const host = await open('listening.html');
      const deals = await started(host);
      await host.run(post, toSet(0.6), 1);
      await isWarned(deals, 'does not come from the page that holds this one');
      await host.run(post, toSet(0.7));
      await until(host, changedTo, 0.7);
      assert.deepEqual(await host.run(paces), [null, 0.7]);
    },
  ],
  [
    'a host without an origin receives the state and the height, but cannot set it',
    async ({ open }) => {
      const host = (await open('host-in-sandbox.html')).frame('#host');
      const deals = await started(host);
      await host.run(post, toSet(0.6));
      await host.run(post, toSet(0.6));
      const warned = await isWarned(deals, 'origin of the page that holds this one is not known');
      assert.equal(warned.length, 1);
      assert.deepEqual(await deals.run(levers), {});
      assert.ok(await until(host, () => heard.some(({ type }) => type === 'deal-scope:size')));
    },
  ],
];

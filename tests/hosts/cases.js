import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { start } from './engines.js';
import { height } from './height.js';
import { serveHosts } from './hosts.js';
import { messages } from './messages.js';
import { script } from './script.js';

/** @import {Page, Size} from './engines.js' */

/**
 * @typedef {object} Given
 * @property {(path: string, size?: Size) => Promise<Page>} open a host's page
 * @property {(feature: string) => void} lacks notes that the engine cannot do this; the case ends there
 *
 * @typedef {[name: string, check: (given: Given) => Promise<void>]} Case
 */

/** @type {Case[]} */
const CASES = [...height, ...messages, ...script];

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * WebKit's 'self' matches nothing in a sandbox, so a site that wants to be framed there names itself.
 *
 * @param {string} origin
 */
const policy = (origin) => POLICY.replaceAll("'self'", origin);

/**
 * Every case in one engine, which is started once; a line for `scripts/test` has its result.
 *
 * @param {string} name
 */
export function testHosts(name) {
  test(name, async (t) => {
    const begun = performance.now();
    const session = await start(name);
    if (typeof session === 'string') {
      t.diagnostic(`engine ${name} did not run: ${session}`);
      return t.skip(session);
    }
    t.after(() => session.close());
    const widget = await serve(dist, { policy });
    t.after(() => widget.close());
    const hosts = await serveHosts(widget.url);
    t.after(() => hosts.close());

    const lacking = new Set();
    for (const [title, check] of CASES) {
      await t.test(title, async (t) => {
        await check({
          async open(path, size) {
            const page = await session.open(hosts.url + path, size);
            t.after(() => page.close());
            return page;
          },
          lacks: (feature) => void (lacking.add(feature), t.skip(`it has no ${feature}`)),
        });
      });
    }
    const without = lacking.size ? `, without ${[...lacking].join(', ')}` : '';
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    t.diagnostic(`engine ${name} ${session.version} ran in ${seconds} s${without}`);
  });
}

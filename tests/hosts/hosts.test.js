// Every case in every engine that is there, two engines at a time; each engine is started once.

import assert from 'node:assert/strict';
import { after, describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { ENGINES, start } from './engines.js';
import { height } from './height.js';
import { serveHosts } from './hosts.js';
import { messages } from './messages.js';

/**
 * @typedef {object} Given
 * @property {(path: string, size?: import('./engines.js').Size) => Promise<import('./engines.js').Page>} open a host's page
 * @property {(feature: string) => void} lacks notes that the engine cannot do this; the case ends there
 *
 * @typedef {[name: string, check: (given: Given) => Promise<void>]} Case
 */

/** @type {Case[]} */
const CASES = [...height, ...messages];

const widget = await serve(fileURLToPath(new URL('../../dist/', import.meta.url)), {
  // WebKit's 'self' matches nothing in a sandbox, so a site that wants to be framed there names itself
  policy: (origin) => POLICY.replaceAll("'self'", origin),
});
const hosts = await serveHosts(widget.url);
after(() => (widget.close(), hosts.close()));

/** @type {string[]} how each engine fared, in a line */
const reports = [];

describe('in', { concurrency: 2 }, () => {
  for (const engine of ENGINES) {
    it(engine.name, async (t) => {
      const begun = performance.now();
      const session = await start(engine);
      if (typeof session === 'string') {
        reports.push(`${engine.name} did not run: ${session}`);
        return t.skip(session);
      }
      const lacking = new Set();
      try {
        for (const [name, check] of CASES) {
          await t.test(name, async (t) => {
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
      } finally {
        await session.close();
      }
      const without = lacking.size ? `, without ${[...lacking].join(', ')}` : '';
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      reports.push(`${engine.name} ${session.version} ran in ${seconds} s${without}`);
    });
  }
});

test('an engine ran', (t) => {
  for (const report of reports) t.diagnostic(`engine ${report}`);
  assert.ok(reports.some((report) => report.includes(' ran in ')));
});

// What must stay flat over long use. After a first round, which fills caches, each further round leaves nothing behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parameter } from './model.js';
import { changeScenarios, listMemories, mountElements, moveSlider, tracesOf } from './long-use.js';
import { openAssumptions, trialsShown } from './reader.js';
import { site } from './site.js';

/**
 * @import {Page} from 'playwright-core'
 * @import {Traces} from './long-use.js'
 */

/** What a round may add: caches of a fixed size, and what the browser collects later. */
const SLACK = { heap_mb: 4, nodes: 500, listeners: 60, workers: 0, memories: 0, wasm_mb: 1 };

/**
 * @param {Traces} before
 * @param {Traces} after
 */
function assertFlat(before, after) {
  for (const [name, slack] of Object.entries(SLACK)) {
    const key = /** @type {keyof Traces} */ (name);
    assert.ok(after[key] <= before[key] + slack, `${name}: ${before[key]}, then ${after[key]}`);
  }
}

/**
 * @param {{ sliderEvents: number, scenarioChanges: number, mounts: number }} counts
 */
export function testLongUse({ sliderEvents, scenarioChanges, mounts }) {
  const { open } = site();

  /** @type {Record<string, [count: number, act: (page: Page, count: number) => Promise<unknown>]>} */
  const USES = {
    'slider events': [
      sliderEvents,
      (page, count) => moveSlider(page, parameter('other_backlog_growth'), count),
    ],
    'changes of the scenario': [scenarioChanges, changeScenarios],
    'elements mounted and removed': [mounts, mountElements],
  };
  for (const [name, [count, act]] of Object.entries(USES))
    test(`${count} ${name} leave nothing behind`, async (t) => {
      const { page, complaints } = await open(t, { prepare: listMemories });
      page.setDefaultTimeout(0); // as long as it takes: the runner has a limit of its own
      await openAssumptions(page);
      const settled = async () => {
        await page.waitForTimeout(1000);
        await trialsShown(page, '10,000');
      };
      const measure = await tracesOf(page);
      await act(page, Math.ceil(count / 10)); // fills caches
      await settled();
      const before = await measure();
      await act(page, count);
      await settled();
      const after = await measure();
      t.diagnostic(`${name}: ${JSON.stringify(before)}, then ${JSON.stringify(after)}`);
      assertFlat(before, after);
      assert.ok(
        [1, 2].includes(after.workers),
        'of the trials and, once they are in view, of the statements',
      );
      assert.ok(after.memories >= 2, 'of the start and of the analyses');
      assert.deepEqual(complaints, []);
    });
}

// The work on the pictures of own capacity, of the stake and of the relationship is bounded, and their numbers are finite.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPressurePicture } from '../../../web/charts/build-pressure.js';
import { netGainBars } from '../../../web/charts/net-gain-bars.js';
import { ownCapacityPicture } from '../../../web/charts/own-capacity.js';
import { regimeSharesPicture } from '../../../web/charts/regime-shares.js';
import { relationshipPicture } from '../../../web/charts/relationship.js';
import { siteSchedulePicture } from '../../../web/charts/site-schedule.js';
import { stakePicture } from '../../../web/charts/stake.js';
import { assertDrawingsBounded, drawingsOf, random } from '../bounded-drawing.js';
import { viewOf } from '../charts-views.js';
import { openedScenario, scenarios } from '../label-boxes.js';
import { LONG, wideScenario } from '../wide-scenario.js';
import { allViews, tried } from './questions-views.js';
import { provideSites } from '../the-sites.js';

/** @import {Overrides, View} from '../../../web/types.js' */

provideSites();
const actions = { chooseYear() {} };

/** @param {View} view */
const drawings = (view) =>
  drawingsOf({
    ownCapacity: ownCapacityPicture(view, actions),
    siteSchedule: siteSchedulePicture(view, actions),
    buildPressure: buildPressurePicture(view, actions),
    stake: stakePicture(view, actions),
    netGain: netGainBars(view),
    relationship: relationshipPicture(view, actions),
    regimeShares: regimeSharesPicture(view, actions),
  });

/**
 * @param {View} view
 * @param {string} where
 */
const assertBounded = (view, where) => assertDrawingsBounded(drawings(view), where);

test('every scenario and what-if is drawn with finite numbers', () => {
  let turn = 0;
  for (const { where, view } of allViews()) if (turn++ % 9 === 0) assertBounded(view, where);
});

test('all levers can stand at their ends together, with A at the other', () => {
  const next = random(7);
  for (const { name, scenario: opened } of scenarios) {
    const { parameters, horizon } = opened.description;
    const all = (/** @type {(parameter: typeof parameters[number]) => number} */ of) =>
      /** @type {Overrides} */ (Object.fromEntries(parameters.map((one) => [one.id, of(one)])));
    const ends = [all(({ min }) => min), all(({ max }) => max)];
    for (let i = 0; i < 8; i++) ends.push(all(({ min, max }) => (next() < 0.5 ? min : max)));
    ends.forEach((overrides, i) => {
      for (const baselineOverrides of [null, {}, ends[(i + 1) % ends.length]]) {
        const year = Math.floor(next() * horizon.grid.length);
        const width = 260 + Math.floor(next() * 600);
        const view = { ...opened.view({ overrides, baselineOverrides, year }), width };
        assertBounded(i % 2 ? view : tried(view), `${name}, ends ${i}`);
      }
    });
  }
});

test('many providers and years, names of 300 letters and a lever that cannot move are drawn', () => {
  for (const years of [1, 50]) {
    const opened = openedScenario(wideScenario({ years }));
    for (const width of [280, 860])
      for (const year of [0, 1, years]) {
        const view = { ...opened.view({ overrides: {}, year }), width };
        assertBounded(tried(view), `${years} years, ${width} px, ${year}`);
        for (const [name, svg] of drawings(view)) {
          const texts = [...svg.matchAll(/>([^<>]*[^<>\s][^<>]*)</g)];
          assert.ok(texts.length > 3 || name === 'netGain', name);
          for (const [, text] of texts) assert.ok(text.length < LONG.length / 2, `${name}: ${text}`);
        }
      }
  }
});

test('values far beyond are cut at the edge of the plot', () => {
  for (const times of [1e3, 1e12, 1e30, 1e300, -1e12]) {
    const view = viewOf('baseline', { baselineOverrides: {}, overrides: { build_pace: 0.5 } });
    const far = (/** @type {number[]} */ row) => row.map((v, k) => (k % 2 ? v : v * times));
    const { result } = view;
    const moved = {
      ...result,
      incumbent_gw: far(result.incumbent_gw),
      lab_dependence: far(result.lab_dependence),
      build_pressure: far(result.build_pressure),
      equity_value: far(result.equity_value),
      npv_equity_gain: result.npv_equity_gain * times,
      controlled_gw: far(result.controlled_gw),
    };
    for (const year of [0, 4, 10])
      assertBounded(tried({ ...view, result: moved, year }), `${times}, ${year}`);
  }
});

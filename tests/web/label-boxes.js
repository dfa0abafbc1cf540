// Where the labels of a picture are, and that none touches another or is cut.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { textWidth } from '../../web/charts/label-layout.js';
import { firstScenario } from '../../web/build/prerender.js';
import { scenarioFile } from '../../web/engine/read-scenario.js';
import { pointEngine } from '../../web/engine/point.js';
import { loadScenario } from '../../web/state/scenario.js';
import { withTrials } from './an-uncertainty.js';

/**
 * @import {Box} from '../../web/charts/label-layout.js'
 * @import {YearMark} from '../../web/charts/year-mark.js'
 * @import {View} from '../../web/types.js'
 */

export const WIDTHS = [280, 390, 640, 860];

const { module } = await firstScenario();
const engine = pointEngine(module);
const folder = new URL('../../core/scenarios/', import.meta.url);

/** @param {string} text */
export const openedScenario = (text) => loadScenario(engine, scenarioFile(module, text));

/** Every scenario, as it is and with names of 30 letters. */
export const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const long = JSON.parse(text);
    const lengthen = (/** @type {string} */ word) => word.padEnd(30, 'mechanisation ');
    long.parties.lab = lengthen(long.parties.lab);
    for (const provider of long.providers) provider.short_name = lengthen(provider.short_name);
    return [
      { name, scenario: openedScenario(text) },
      { name: `${name}, long names`, scenario: openedScenario(JSON.stringify(long)) },
    ];
  });

/**
 * Every scenario at every year under every what-if, alone, with trials, and against A.
 *
 * @returns {Generator<{view: View, where: string}>}
 */
export function* everyView() {
  for (const { name, scenario } of scenarios)
    for (const { id, overrides } of [{ id: 'as it is', overrides: {} }, ...scenario.description.cases])
      for (const year of scenario.description.horizon.grid.keys())
        for (const a of year % 3 ? [null] : [null, {}]) {
          const view = scenario.view({ overrides, baselineOverrides: a, year });
          const where = `${name}, ${id}, ${a ? 'with A, ' : ''}year ${year}`;
          yield { view: year % 2 ? withTrials(view) : view, where };
        }
}

/**
 * @param {{y: number, text: string}[]} ticks
 * @param {number} left
 * @returns {Box[]}
 */
export const tickBoxes = (ticks, left) =>
  ticks
    .filter(({ text }) => text)
    .map(({ y, text }) => ({ x0: left - 6 - textWidth(text, 12), x1: left - 6, y0: y - 5, y1: y + 6 }));

/**
 * Where the pill and the ticks of a year mark are.
 *
 * @param {YearMark} mark
 * @returns {Box[]}
 */
export const yearMarkBoxes = ({ pill, ticks }) => [
  { x0: pill.x, x1: pill.x + pill.width, y0: pill.y, y1: pill.y + pill.height },
  ...ticks
    .filter(({ text }) => text)
    .map(({ x, y, text }) => {
      const half = textWidth(text, 12) / 2;
      return { x0: x - half, x1: x + half, y0: y - 10, y1: y + 3 };
    }),
];

/**
 * @param {Box[]} boxes
 * @param {{width: number, height: number}} size
 * @param {string} where
 */
export function assertApart(boxes, { width, height }, where) {
  boxes.forEach((a, i) => {
    const isInside = a.x0 >= -0.5 && a.x1 <= width + 0.5 && a.y0 >= -0.5 && a.y1 <= height + 0.5;
    assert.ok(isInside, `${where}: cut ${JSON.stringify(a)}`);
    for (const b of boxes.slice(0, i))
      assert.ok(
        Math.min(a.x1, b.x1) <= Math.max(a.x0, b.x0) || Math.min(a.y1, b.y1) <= Math.max(a.y0, b.y0),
        `${where}: ${JSON.stringify([a, b])} touch`,
      );
  });
}

// The lists of bars as pictures: every row with its name, its value and its bar, all numbers finite.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionList } from '../../../web/charts/attribution-bars.js';
import { netGainList } from '../../../web/charts/net-gain-bars.js';
import { unpaidList } from '../../../web/charts/unpaid-bars.js';
import { barListPicture } from '../../../web/export/bar-list-picture.js';
import { scenario, scenarios } from '../scenarios.js';
import { PALETTE, svgOf } from './exported-svg.js';

/** @import {BarList} from '../../../web/charts/bar-list.js' */

/** @param {BarList} list */
const svgOfList = (list) => svgOf(barListPicture(list, PALETTE));
/** @param {string} svg */
const textIn = (svg) => [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, text]) => text);

test('each row has its name, its value with its sign, and a bar in its partner’s colour', () => {
  const list = netGainList(scenario('article-2026-01').view({ overrides: {}, year: 4 }));
  const svg = svgOfList(list);
  assert.deepEqual(
    textIn(svg).filter((text) => /\$/.test(text)),
    ['+$31B', '+$78B', '\u2212$36B', '+$72B'],
  );
  assert.equal([...svg.matchAll(/fill="#00ff00"/g)].length, list.rows.length);
  assert.equal([...svg.matchAll(/fill-opacity="0.5"/g)].length, 3);
  assert.match(svg, /xml:space="preserve"/);
});

test('a list without rows has a text in their place', () => {
  const view = scenario('article-2026-01').view({ overrides: {}, year: 4 });
  const nobody = { ...unpaidList(view), rows: [] };
  assert.deepEqual(textIn(svgOfList(nobody)), ['Nobody: it can pay all that falls due.']);
});

test('all numbers are finite in every scenario at every date, with each lever and all levers at their ends', () => {
  for (const { description, view } of scenarios) {
    const { parameters, horizon } = description;
    const ends = /** @type {const} */ (['min', 'max']).flatMap((end) => [
      Object.fromEntries(parameters.map((lever) => [lever.id, lever[end]])),
      ...parameters.filter(({ primary }) => primary).map((lever) => ({ [lever.id]: lever[end] })),
    ]);
    for (const overrides of [{}, ...ends])
      for (const year of horizon.grid.keys()) {
        const state = view({ overrides, year });
        for (const list of [attributionList, unpaidList, netGainList].map((of) => of(state))) {
          const svg = svgOfList(list);
          assert.doesNotMatch(svg, /NaN|Infinity|undefined|null/, `${description.id} ${year}`);
          for (const { name } of list.rows) assert.ok(textIn(svg).join('').includes(name.split(' ')[0]));
        }
      }
  }
});

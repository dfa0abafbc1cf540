// The picture of the sites: a layer for each, and the tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scheduledAt, scheduledBuild } from '../../../web/charts/schedule.js';
import { siteLayers, stackedAt } from '../../../web/charts/site-layers.js';
import { siteScheduleTable } from '../../../web/charts/site-schedule-text.js';
import { siteTable } from '../../../web/charts/site-table.js';
import { comparisonTable } from '../../../web/state/comparison.js';
import { cellTexts } from '../cells.js';
import { scenario } from '../scenarios.js';
import { data, provideSites, reader } from '../the-sites.js';

provideSites();
const DATED = ['article-2026-01', 'mid-2026', 'autumn-2026'];

/**
 * @param {string} id
 * @param {Record<string, number>} overrides
 * @param {Record<string, number> | null} [a]
 */
const viewOf = (id, overrides, a = null) => scenario(id).view({ overrides, baselineOverrides: a, year: 4 });

for (const id of DATED) {
  test(`${id}: the layers add up to the schedule, with and without a site`, () => {
    /** @type {Record<string, number>[]} */
    const states = [{}, { 'sites.shackelford': 0 }];
    for (const overrides of states) {
      const view = viewOf(id, overrides);
      const build = scheduledBuild(view.description);
      assert.ok(build);
      const layers = siteLayers(view, build);
      assert.equal(
        layers.some(({ key }) => key === 'shackelford'),
        !('sites.shackelford' in overrides),
      );
      const dates = [2026.2, 2027.3, 2028.5, 2030];
      const tops = stackedAt(layers, dates).at(-1);
      dates.forEach((date, k) =>
        assert.ok(Math.abs((tops?.[k].high ?? NaN) - scheduledAt(build.schedule, date)) < 0.002),
      );
    }
  });
}

test('the table has a column for each site, and A’s rows have A’s sites', () => {
  const view = viewOf('autumn-2026', { 'sites.abilene': 0 }, {});
  const { columns, rows } = comparisonTable(view, siteScheduleTable);
  const sum = columns.findIndex(({ label }) => label === 'By its sites') - 1;
  const [ofA, ofB] = rows.slice(-2).map(({ cells }) => Number(cellTexts(cells)[sum]));
  assert.ok(ofA > ofB + 1, `${ofA} in A, ${ofB} in B`);
});

test('each site has its state, landlord, operator and slip, where they are known', () => {
  const { rows } = siteTable(reader.sitesOf('autumn-2026'), { 'sites.milam': 0 });
  const noted = new Map(rows.map(({ header, note }) => [header, note]));
  assert.equal(
    noted.get('Shackelford, Texas'),
    'Complete: end of 2028 (revised). Landlord: Vantage. Hardware: Oracle. Since the first date given: first power 180 days later, 0.14 GW less.',
  );
  assert.match(noted.get('Saline Township, Michigan') ?? '', /complete 365 days later\.$/);
  assert.match(noted.get('Abilene, Texas') ?? '', /last buildings 123 days later\.$/);
  assert.equal(noted.get('Milam, Texas (off)'), 'Complete: end of 2028 (projected). Hardware: not Oracle.');
  const abilene = rows.find(({ header }) => header === 'Abilene, Texas');
  assert.deepEqual(cellTexts(abilene?.cells ?? []), ['0.6', '1.2']);
  assert.match(data.credit.text, /Epoch AI.*CC BY 4\.0/);
});

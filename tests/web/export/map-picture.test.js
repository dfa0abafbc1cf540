import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapScales, mapLayout } from '../../../web/analyses/map-layout.js';
import { mapPicture } from '../../../web/export/map-picture.js';
import { aMetric } from '../a-metric.js';
import { REGIMES, aParameter } from '../a-view.js';
import { PALETTE, svgOf } from './exported-svg.js';

const parameters = ['term', 'growth'].map((id) => aParameter({ id, label: id }));

const metric = aMetric();

test('the map has the areas of its layout, its axes, its point and a legend of unlabelled regimes', () => {
  const [lever] = parameters;
  const axes = /** @type {any} */ (
    ['across', 'up'].map((name) => ({ lever: { ...lever, min: 0, max: 2 }, name, value: 1 }))
  );
  const scales = mapScales(axes[0].lever, axes[1].lever, 400);
  const rows = Float64Array.from({ length: 41 * 41 }, (_, k) => (k % 41) / 40);
  const fields = { count: 41, lab: rows, incumbent: rows, metric: rows };
  const layout = mapLayout(fields, REGIMES, 400, { x: 200, y: 200 }, (level) => `${level}`);
  const [area, ...others] = layout.areas;
  const withoutName = { ...layout, areas: [{ ...area, name: null }, ...others] };
  const map = /** @type {any} */ ({
    axes,
    size: 400,
    scales,
    layout: withoutName,
    fields,
    metric,
    ids: ['a', 'b'],
  });
  const drawing = mapPicture(map, PALETTE);
  const text = svgOf(drawing);
  assert.match(text, /M0,200H200V400/);
  assert.equal(drawing.height > 400 + 28 + 28, true);
  for (const part of ['↑ up 100% from 0% to 200%', '→ across 100% from 0% to 200%', area.label])
    assert.ok(text.includes(part), part);
  for (const { path } of layout.areas) assert.ok(text.includes(path));
});

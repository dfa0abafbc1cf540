import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contours } from '../../../web/analyses/contours.js';
import { mapScales, mapLayout, onStep } from '../../../web/analyses/map-layout.js';
import { areaAtPoints, areaPaths, openAreas, withBaseThresholds } from '../../../web/analyses/map-regions.js';
import { mapTable, mapTitle } from '../../../web/analyses/map-text.js';
import { aMetric } from '../a-metric.js';
import { cellTexts } from '../cells.js';
import { REGIMES, aDescription, aParameter } from '../a-view.js';

const COUNT = 21;

/**
 * A square of points on which each field is a function of the two parts of the way.
 *
 * @param {(x: number, y: number) => number} of
 */
const field = (of) =>
  Float64Array.from({ length: COUNT * COUNT }, (_, k) =>
    of((k % COUNT) / (COUNT - 1), Math.floor(k / COUNT) / (COUNT - 1)),
  );

/**
 * The area that a path encloses, from its corners.
 *
 * @param {string} path
 */
function measure(path) {
  let sum = 0;
  for (const piece of path.split('z').filter(Boolean)) {
    let [x, y] = [0, 0];
    const corners = [...piece.matchAll(/([MLHV])([-\d.]+)(?:,([-\d.]+))?/g)].map(([, verb, a, b]) => {
      if (verb !== 'V') x = Number(a);
      if (verb === 'V') y = Number(a);
      if (b !== undefined) y = Number(b);
      return [x, y];
    });
    sum += Math.abs(
      corners.reduce((total, [x0, y0], i) => {
        const [x1, y1] = corners[(i + 1) % corners.length];
        return total + (x0 * y1 - x1 * y0) / 2;
      }, 0),
    );
  }
  return sum;
}

test('where the two dependences are the axes, each state has the area that its cuts give it', () => {
  const plane = { count: COUNT, lab: field((x) => x), incumbent: field((_, y) => y) };
  const at = (/** @type {number} */ i) => (1000 * i) / (COUNT - 1);
  const areas = openAreas(REGIMES);
  const paths = areaPaths(plane, areas, at, at);
  /** @type {Record<string, number>} */
  const sizes = {};
  areas.forEach(({ id }, a) => (sizes[id] = (sizes[id] ?? 0) + measure(paths[a]) / 1e6));
  const expected = {
    interlocked: 0.25,
    lab_dependent: 0.25,
    incumbent_exposed: 0.25,
    hedged_coexistence: 0.09,
    loosening: 0.12,
    mutual_optionality: 0.04,
  };
  for (const [id, size] of Object.entries(expected)) {
    assert.ok(Math.abs(sizes[id] - size) < 0.002, `${id}: ${sizes[id]}, not ${size}`);
  }
});

test('the pieces cover the whole map, also where borders run askew', () => {
  const plane = {
    count: COUNT,
    lab: field((x, y) => Math.min(1, 0.7 * x * x + 0.5 * y)),
    incumbent: field((x, y) => (0.3 + 0.9 * y) / (1 + x)),
  };
  const at = (/** @type {number} */ i) => (1000 * i) / (COUNT - 1);
  const whole = areaPaths(plane, openAreas(REGIMES), at, at).reduce((sum, path) => sum + measure(path), 0);
  assert.ok(Math.abs(whole / 1e6 - 1) < 0.002, `${whole / 1e6} of the map`);
});

test('a dependence on the cut itself is high, as in the model', () => {
  const areas = openAreas(REGIMES);
  const at = areaAtPoints(
    { count: 2, lab: Float64Array.of(0.5, 0.2, 1, 0.19), incumbent: Float64Array.of(0.5, 0.2, 0, 0.5) },
    areas,
  );
  assert.deepEqual(
    Array.from(at, (a) => areas[a].id),
    ['interlocked', 'hedged_coexistence', 'lab_dependent', 'incumbent_exposed'],
  );
});

test('a line of equal value runs where the value is', () => {
  const [line, ...others] = contours(
    field((x, y) => 0.31 * x + 0 * y),
    COUNT,
    (i) => i,
    (j) => j,
  ).filter(({ level }) => level === 0.15);
  assert.equal(others.length, 0);
  assert.equal(line.pieces.length, COUNT - 1);
  for (const point of line.pieces.flat()) assert.ok(Math.abs(point.x - (0.15 / 0.31) * (COUNT - 1)) < 1e-9);
});

test('there are no lines through what is undefined or flat', () => {
  const place = (/** @type {number} */ i) => i;
  assert.deepEqual(
    contours(
      field(() => NaN),
      COUNT,
      place,
      place,
    ),
    [],
  );
  assert.deepEqual(
    contours(
      field(() => 3),
      COUNT,
      place,
      place,
    ),
    [],
  );
});

const across = aParameter({ id: 'a', label: 'Across', unit: 'share', min: 0, max: 1, step: 0.05 });
const up = aParameter({ id: 'b', label: 'Up', unit: 'years', min: 3, max: 12, step: 0.5 });
const fields = {
  count: COUNT,
  lab: field((x) => x),
  incumbent: field((_, y) => 0.6 * y),
  metric: field((x) => x),
};
const layout = mapLayout(fields, REGIMES, 500, { x: 250, y: 250 }, aMetric().figure);

test('a place in the drawing is a value of each lever, on its steps', () => {
  const { x, y, valueAt } = mapScales(across, up, 500);
  assert.deepEqual(valueAt({ x: x(0.35) + 3, y: y(7.5) - 3 }), [0.35, 7.5]);
  assert.deepEqual(valueAt({ x: 0, y: 0 }), [0, 12]);
  assert.equal(onStep(0.30000000000000004, across), 0.3);
});

test('names lie inside their areas, apart from each other and from the point', () => {
  const named = layout.areas.filter(({ name }) => name);
  assert.ok(named.length >= 5, `${named.length} names`);
  for (const { id, name } of named) {
    const areas = openAreas(REGIMES).filter((area) => area.id === id);
    const { x0, x1, y0, y1 } = /** @type {NonNullable<typeof name>} */ (name).box;
    const inside = areas.some(
      (area) =>
        x0 / 500 >= area.x0 - 1e-9 &&
        x1 / 500 <= area.x1 &&
        (1 - y1 / 500) * 0.6 >= area.y0 - 1e-9 &&
        (1 - y0 / 500) * 0.6 <= area.y1,
    );
    assert.ok(inside, id);
  }
});

test('the title lists the states, the widest first', () => {
  assert.match(mapTitle(layout), /^lab dependent on \d+% of the map, .*mutual optionality \d+%/);
  const all = mapLayout(
    { ...fields, lab: field(() => 1), incumbent: field(() => 1) },
    REGIMES,
    500,
    { x: 0, y: 0 },
    String,
  );
  assert.equal(mapTitle(all), 'interlocked everywhere: these two levers do not lead out of it');
});

test('the table has the map’s corners, the upper edge first', () => {
  const { columns, rows } = mapTable(fields, layout, [across, up], ['Across', 'Up'], aMetric());
  assert.deepEqual(columns.map(({ label }) => label).slice(1), ['0%', '25%', '50%', '75%', '100%']);
  assert.equal(rows[0].header, '12 years');
  assert.deepEqual(cellTexts([rows[0].cells[0], rows[0].cells[4]]), [
    'Incumbent exposed, 0%',
    'Interlocked, 100%',
  ]);
  assert.deepEqual(cellTexts([rows[4].cells[0], rows[4].cells[4]]), [
    'Mutual optionality, 0%',
    'Lab dependent, 100%',
  ]);
});

test('a dependence lies among the scenario’s own cuts as it lies among those in force, also along an axis', () => {
  const own = aDescription();
  const plane = {
    count: 2,
    lab: Float64Array.of(0.1, 0.3, 0.5, 0.9),
    incumbent: Float64Array.of(0, 0.2, 0.6, 1),
  };
  assert.equal(withBaseThresholds(plane, ['build_pace', 'fulfilment'], own, {}), plane);
  const moved = withBaseThresholds(plane, ['build_pace', 'fulfilment'], own, { regime_high: 0.6 });
  assert.deepEqual([...moved.incumbent], [0, 0.2, 0.5, 1], 'on a cut it stays on it');
  assert.ok(moved.lab[2] < 0.5 && moved.lab[1] > 0.2, 'and no other crosses one');
  const along = withBaseThresholds(
    { ...plane, lab: Float64Array.of(0.4, 0.7, 0.4, 0.7) },
    ['regime_high', 'fulfilment'],
    own,
    {},
  );
  assert.deepEqual([...along.lab], [0.5, 0.5, 0.5, 0.5], 'the cut runs from 0.4 to 0.7 across');
  const up = withBaseThresholds(
    { ...plane, lab: Float64Array.of(0.05, 0.05, 0.35, 0.35) },
    ['fulfilment', 'regime_low'],
    own,
    {},
  );
  assert.deepEqual([...up.lab], [0.2, 0.2, 0.2, 0.2], 'and from 0.05 to 0.35 upwards');
});

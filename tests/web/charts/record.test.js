// The pictures of the record: where marks and labels lie.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordData } from '../../../web/build/record.js';
import { textWidth } from '../../../web/charts/label-layout.js';
import { outcomeShape } from '../../../web/charts/outcome-rows-layout.js';
import { HEIGHT, WIDTH, multipleLayout } from '../../../web/charts/small-multiples-layout.js';
import { groupsOf } from '../../../web/text/backtest.js';
import { QUESTIONS } from '../../../web/text/questions.js';

const record = await recordData();
const quantiles = { p05: 10, p25: 12, p50: 13, p75: 15, p95: 20 };
const one = { value: null, low: null, high: null };

test('the wide band has one width in all rows, and the half band lies in it', () => {
  const { wide, half, mark, dot } = outcomeShape({ value: 14, quantiles });
  assert.deepEqual(wide, { x: 30, width: 40 });
  assert.deepEqual(half, { x: 38, width: 12 });
  assert.equal(mark, 46);
  assert.equal(dot, null);
});

test('what was published lies on the scale of the row, or at its edge with a mark', () => {
  const at = (/** @type {number} */ value) =>
    outcomeShape({ value: 14, quantiles, published: { ...one, value } });
  assert.equal(at(20).dot, 70);
  assert.equal(at(20).beyond, null);
  assert.equal(at(20).span, null);
  assert.deepEqual([at(100).dot, at(100).beyond], [96, 'right']);
  assert.deepEqual([at(-100).dot, at(-100).beyond], [4, 'left']);
});

test('an open end of a published range goes to the edge', () => {
  const shape = outcomeShape({ value: 14, quantiles, published: { value: 15, low: 15, high: null } });
  assert.deepEqual(shape.span, { x: 50, width: 46 });
});

test('an input without a range is a line in the middle, and what was published on its side', () => {
  const shape = outcomeShape({ input: { ...one, value: 38 }, published: { ...one, value: 138 } });
  assert.deepEqual([shape.wide, shape.half, shape.mark], [{ x: 50, width: 0 }, null, 50]);
  assert.equal(shape.dot, 76);
});

test('dots lie in the bands that the verdicts name', () => {
  const { computed } = groupsOf(record.backtest.rows);
  for (const row of computed) {
    const { wide, half, dot, span } = outcomeShape(row);
    const [from, to] = span ? [span.x, span.x + span.width] : [dot ?? NaN, dot ?? NaN];
    /** @param {{ x: number, width: number } | null} band */
    const meets = (band) => band !== null && from <= band.x + band.width + 0.1 && to >= band.x - 0.1;
    const expected = meets(half)
      ? 'within_50'
      : meets(wide)
        ? 'within_90'
        : from > wide.x
          ? 'above'
          : 'below';
    assert.equal(row.verdict, expected, row.id);
  }
});

for (const pair of record.pairs)
  for (const question of QUESTIONS)
    test(`${pair.lab}: marks and labels of ${question.id} are inside, and labels do not touch`, () => {
      const { series, ticks } = multipleLayout(question, pair, pair.scenarios[0].id);
      assert.equal(series.length, question.metrics.length);
      const boxes = series.flat().flatMap(({ x, y, label, wide, half }) => {
        for (const number of [x, y, ...(`${wide}${half}`.match(/-?[\d.]+/g) ?? []).map(Number)])
          assert.ok(number >= 0 && number <= WIDTH, `${number}`);
        assert.ok(y <= HEIGHT);
        if (!label) return [];
        const width = textWidth(label.text, 13);
        const x0 = label.anchor === 'end' ? label.x - width : label.x;
        assert.ok(x0 >= 0 && x0 + width <= WIDTH, `${label.text} from ${x0} to ${x0 + width}`);
        return [{ text: label.text, x0, x1: x0 + width, y0: label.y - 10, y1: label.y + 3 }];
      });
      assert.ok(boxes.length >= question.metrics.length);
      for (const a of boxes)
        for (const b of boxes)
          if (a !== b)
            assert.ok(
              a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0,
              `${a.text} and ${b.text}`,
            );
      for (let i = 1; i < ticks.length; i++) assert.ok(ticks[i].at - ticks[i - 1].at >= 30);
    });

test('the open scenario is marked', () => {
  const [, pair] = record.pairs;
  const { series } = multipleLayout(QUESTIONS[0], pair, 'mid-2026');
  assert.deepEqual(
    series[0].map(({ isPresent }) => isPresent),
    [false, true, false],
  );
});

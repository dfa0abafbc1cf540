import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tornadoLayout } from '../../../web/analyses/tornado-layout.js';
import { tornadoPicture } from '../../../web/export/tornado-picture.js';
import { aMetric } from '../a-metric.js';
import { aParameter } from '../a-view.js';
import { PALETTE, svgOf } from './exported-svg.js';

const parameters = ['term', 'growth'].map((id) => aParameter({ id, label: id }));

const metric = aMetric();

test('the tornado has the positions of its layout, the figures of both ends and the present one', () => {
  const bars = [
    { parameter: 'term', low: 0, high: 2, at_low: 0.1, at_high: 0.3, swing: 0.2 },
    { parameter: 'growth', low: 0, high: 2, at_low: 0.25, at_high: 0.15, swing: 0.1 },
  ];
  const layout = tornadoLayout(bars, 0.2, metric, parameters, false);
  const text = svgOf(tornadoPicture({ now: 0.2, bars, layout }, metric, PALETTE));
  assert.match(text, /M320,52V152/); // half way from 170 to 470
  assert.match(text, /M170,25h150v16h-150z/);
  assert.match(text, /M320,25h150v16h-150z/);
  const words = text.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|');
  for (const part of [
    'now 20%',
    'term',
    'growth',
    '10% |at 0%',
    '30% |at 200%',
    '15% |at 200%',
    '25% |at 0%',
  ])
    assert.ok(words.includes(part), `${part} in ${words}`);
});

test('bars without a swing have positions too', () => {
  const bars = [{ parameter: 'term', low: 1, high: 1, at_low: 0.2, at_high: 0.2, swing: 1 }];
  const layout = tornadoLayout(bars, 0.2, metric, parameters, false);
  svgOf(tornadoPicture({ now: 0.2, bars, layout }, metric, PALETTE));
});

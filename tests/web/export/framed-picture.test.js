import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originOf } from '../../../web/export/citation.js';
import { rectangle, shape } from '../../../web/export/drawing.js';
import { framedPicture } from '../../../web/export/framed-picture.js';
import { svgText } from '../../../web/export/write-svg.js';
import { aView } from '../a-view.js';

const LINK = 'https://dealscope.example/#v=1&scenario=plain&build_pace=0.5';

const origin = originOf(aView().description, LINK);

const palette = { ground: '#ffffff', ink: '#111111', soft: '#666666', hairline: '#dddddd', face: 'serif' };

test('a framed picture has its finding, date, source and link, and grows with them', () => {
  const drawing = { width: 300, height: 100, marks: [shape(rectangle(0, 0, 300, 100), { fill: '#00ff00' })] };
  const framed = (/** @type {string} */ about) =>
    framedPicture(drawing, { title: 'It falls', about }, origin, palette);
  const [short, long] = [
    framed('What is drawn.'),
    framed('What is drawn, described at some length. '.repeat(5)),
  ];
  const text = svgText(short, 'It falls', 'serif').replace(/<[^>]*>/g, ' ');
  for (const part of ['It falls', 'What is drawn.', 'Figures as of 28 January 2026.'])
    assert.ok(text.includes(part));
  assert.ok(text.replace(/\s+/g, '').includes(LINK.replaceAll('&', '&amp;')));
  assert.ok(long.height > short.height + 60);
  assert.equal(short.width, 348);
});

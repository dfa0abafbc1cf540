import assert from 'node:assert/strict';
import { test } from 'node:test';
import { group, line, piece, shape } from '../../../web/export/drawing.js';
import { svgText } from '../../../web/export/write-svg.js';

test('an SVG file has marks with presentation attributes, and each clipping path once', () => {
  const clipped = {
    ...shape('M0,0h1', { fill: 'none', stroke: '#ff0000', 'stroke-width': 2 }),
    clip: 'M0,0h9v9z',
  };
  const drawing = {
    width: 20,
    height: 10,
    marks: [group(1, 2, 1.5, [clipped, clipped]), line(3, 4, [piece('a < b', 13, '#111111', 650)], 'end')],
  };
  const text = svgText(drawing, 'A & B', '"Segoe UI", serif');
  assert.match(
    text,
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="20" height="10" viewBox="0 0 20 10" font-family="'Segoe UI', serif"/,
  );
  assert.match(text, /<title>A &amp; B<\/title>/);
  assert.equal(text.match(/<clipPath/g)?.length, 1);
  assert.equal(
    text.match(
      /<path d="M0,0h1" fill="none" stroke="#ff0000" stroke-width="2" clip-path="url\(#clip-0\)"\/>/g,
    )?.length,
    2,
  );
  assert.match(text, /<g transform="translate\(1 2\) scale\(1.5\)">/);
  assert.match(
    text,
    /<text x="3" y="4" text-anchor="end"><tspan font-size="13" font-weight="650" fill="#111111">a &lt; b<\/tspan><\/text>/,
  );
});

test('an SVG file preserves the spaces between pieces of a line', () => {
  const text = svgText({ width: 1, height: 1, marks: [] }, 'A picture', 'serif');
  assert.match(text, /^<svg [^>]*xml:space="preserve"/);
});

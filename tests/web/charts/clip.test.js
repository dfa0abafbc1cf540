import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clippedBand, insideParts, partsPath } from '../../../web/charts/clip.js';

test('a line and a band are cut where they cross the edges', () => {
  const plot = { top: 0, bottom: 10 };
  const same = (/** @type {number} */ v) => v;
  assert.equal(partsPath(insideParts([0, 10, 20], [5, 15, 5], same, plot)), 'M0,5L5,10M15,10L20,5');
  assert.equal(partsPath(insideParts([0, 10, 20, 30], [5, null, 5, 5], same, plot)), 'M0,5M20,5L30,5');
  assert.equal(partsPath(insideParts([0, 10], [-10, 20], same, plot)), 'M3.3,0L6.7,10');
  assert.equal(partsPath(insideParts([0, 10], [20, 30], same, plot)), '');
  assert.equal(clippedBand([0, 10], [5, 5], [5, -5], same, plot), 'M0,5L5,0L10,0L10,5L5,5L0,5z');
});

// What is asserted of every drawing: a bounded number of nodes, and finite numbers near its plot.

import assert from 'node:assert/strict';
import { written } from './written.js';

export const FAR = 10_000; // pixels, beyond which nothing is drawn
const NODES = 3000; // of a drawing without its table

/**
 * The drawings alone, as they are written, without their tables.
 *
 * @param {Record<string, Parameters<typeof written>[0]>} pictures
 * @returns {[string, string][]}
 */
export const drawingsOf = (pictures) =>
  Object.entries(pictures).map(([name, picture]) => {
    const whole = written(picture);
    return [name, whole.slice(whole.indexOf('<svg'), whole.indexOf('</svg>'))];
  });

/**
 * @param {[string, string][]} drawings
 * @param {string} where
 */
export function assertDrawingsBounded(drawings, where) {
  for (const [name, svg] of drawings) {
    assert.doesNotMatch(svg, /NaN|Infinity|undefined|null/, `${where}, ${name}`);
    assert.ok((svg.match(/<\w/g) ?? []).length < NODES, `${where}, ${name}: nodes`);
    for (const [, figure] of svg.matchAll(/[ ,MLHVhv"](-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/g))
      assert.ok(Math.abs(Number(figure)) <= 2 * FAR, `${where}, ${name}: ${figure}`);
  }
}

/**
 * The same numbers each time, in [0, 1).
 *
 * @param {number} seed
 */
export function random(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

// The rows of the record as a picture: each with its name, its figures and its verdict, all numbers finite.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordData } from '../../../web/build/record.js';
import { backtestLists, printList } from '../../../web/charts/outcome-lists.js';
import { outcomePicture } from '../../../web/export/outcome-picture.js';
import { PALETTE, svgOf } from './exported-svg.js';

const { backtest, next } = await recordData();
const [computed, inputs] = backtestLists(backtest);

/** @param {string} svg */
const textIn = (svg) => [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, text]) => text).join('');

test('each row has its name, its figures and, where it is compared, its verdict and its note', () => {
  for (const list of [computed, inputs, printList(next)]) {
    assert.ok(list.rows.length > 5);
    const text = textIn(svgOf(outcomePicture(list, PALETTE))).replaceAll(/&#39;|&apos;/g, "'");
    for (const { name, model, range, published = '', verdict = '', note = '' } of list.rows)
      for (const part of [name, model, range, published, verdict, note.split(' ')[0]])
        assert.ok(text.includes(part), part);
  }
});

test('a figure outside its range is a ring, and one off the scale has an arrow', () => {
  const misses = computed.rows.filter(({ isMiss }) => isMiss);
  assert.ok(misses.length > 0 && misses.length < computed.rows.length);
  const rings = (/** @type {string} */ svg) => [...svg.matchAll(/a3,3 /g)].length / 2;
  assert.equal(rings(svgOf(outcomePicture(computed, PALETTE))), misses.length);
  assert.match(svgOf(outcomePicture(computed, PALETTE)), /M9,1L2,7L9,13/);
  assert.equal(rings(svgOf(outcomePicture(printList(next), PALETTE))), 0);
});

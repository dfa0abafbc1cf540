// The limits of transparency agree with the colours of the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { CLEAR, hasContrast, luminance, schemeOn } from '../../../web/app/colour.js';

/** @import {Colour} from '../../../web/app/colour.js' */

const theme = readFileSync(new URL('../../../web/ui/theme.css', import.meta.url), 'utf8');

/**
 * @param {string} hex
 * @returns {Colour}
 */
const colour = (hex) => {
  const [red, green, blue] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
  return [red, green, blue, 1];
};

/**
 * @param {string} name
 * @returns {{ light: number, dark: number }} luminances
 */
function levels(name) {
  const [, light, dark] = theme.match(RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`)) ?? [];
  return { light: luminance(colour(light)), dark: luminance(colour(dark)) };
}

const contrast = (/** @type {number} */ a, /** @type {number} */ b) =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

for (const [name, least] of /** @type {[string, number][]} */ ([
  ['ink', 4.5],
  ['ink-soft', 4.5],
  ['wrong', 4.5],
  ['control', 3],
])) {
  test(`${name} has its contrast on every ground that is left to the page`, () => {
    const { light, dark } = levels(name);
    assert.ok(contrast(light, CLEAR.lightFrom) >= least, `${contrast(light, CLEAR.lightFrom)}`);
    assert.ok(contrast(dark, CLEAR.darkUpTo) >= least, `${contrast(dark, CLEAR.darkUpTo)}`);
  });
}

test('usual grounds are left to the page, others are not', () => {
  for (const hex of ['#ffffff', '#f6f3ea', '#e5e5e5', '#000000', '#121212', '#1f2937', '#282c34'])
    assert.ok(hasContrast(colour(hex)), hex);
  for (const hex of ['#777777', '#aaaaaa', '#444444', '#0a58ca', '#ff0000'])
    assert.ok(!hasContrast(colour(hex)), hex);
});

test('the scheme on a ground is that of more contrast', () => {
  for (let level = 0; level <= 255; level++) {
    const grey = colour(`#${level.toString(16).padStart(2, '0').repeat(3)}`);
    const [black, white] = [0, 1].map((ink) => contrast(luminance(grey), ink));
    assert.equal(schemeOn(grey), black > white ? 'light' : 'dark');
  }
});

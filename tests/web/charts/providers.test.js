// The colours of partners: by place, against the ground, and apart for every colour vision.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { seriesClass } from '../../../web/charts/providers.js';
import { viewOf } from '../charts-views.js';

const read = (/** @type {string} */ name) =>
  readFileSync(new URL(`../../../web/${name}`, import.meta.url), 'utf8');

/** @typedef {number[]} Colour linear red, green and blue */

/**
 * @param {string} hex
 * @returns {Colour}
 */
const linear = (hex) =>
  [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });

const luminance = (/** @type {Colour} */ [r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/**
 * @param {Colour} a
 * @param {Colour} b
 */
function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

// Machado, Oliveira and Fernandes 2009, at full severity.
const VISIONS = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/**
 * @param {number[]} m
 * @param {Colour} c
 * @returns {Colour}
 */
const times = (m, c) => [0, 3, 6].map((i) => m[i] * c[0] + m[i + 1] * c[1] + m[i + 2] * c[2]);

/** @param {Colour} c */
function oklab(c) {
  const lms = times(
    [
      0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619,
      0.2817188376, 0.6299787005,
    ],
    c,
  ).map(Math.cbrt);
  return times(
    [
      0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371,
      0.7827717662, -0.808675766,
    ],
    lms,
  );
}

/**
 * @param {Colour} a
 * @param {Colour} b
 * @param {number[]} vision
 */
function distance(a, b, vision) {
  const [p, q] = [a, b].map((c) => oklab(times(vision, c).map((v) => Math.max(0, Math.min(1, v)))));
  return Math.hypot(...p.map((v, i) => v - q[i]));
}

const css = read('charts/series.css');
const pairs = [...css.matchAll(/\.series-(\w+) {\s*--colour: light-dark\((#\w+), (#\w+)\)/g)].map(
  ([, place, light, dark]) => ({ place, colours: [linear(light), linear(dark)] }),
);
// those of the page; a host's own are between variables of its own
const ground = read('ui/theme.css').match(
  /--ground: light-dark\(var\(--ground-light, (#\w+)\), var\(--ground-dark, (#\w+)\)\)/,
);
const grounds = [linear(ground?.[1] ?? ''), linear(ground?.[2] ?? '')];

test('every colour has 3:1 against the ground, in light and dark', () => {
  assert.deepEqual(
    pairs.map(({ place }) => place),
    ['0', '1', '2', '3', '4', '5', '6', '7', 'rest'],
  );
  for (const { place, colours } of pairs)
    colours.forEach((colour, i) => {
      const found = contrast(colour, grounds[i]);
      assert.ok(found >= 3, `series-${place}, ${i ? 'dark' : 'light'}: ${found.toFixed(2)}`);
    });
});

test('any two partners are apart in every colour vision', () => {
  const named = pairs.slice(0, 8);
  for (const [vision, matrix] of Object.entries(VISIONS))
    for (const i of named.keys())
      for (let j = 0; j < i; j++)
        for (const scheme of [0, 1]) {
          const apart = distance(named[i].colours[scheme], named[j].colours[scheme], matrix);
          assert.ok(
            apart > 0.09,
            `${i} and ${j}, ${vision}, ${scheme ? 'dark' : 'light'}: ${apart.toFixed(3)}`,
          );
        }
});

test('a class is of the place in the scenario, whatever the id', () => {
  const { description } = viewOf();
  const { providers } = description;
  assert.equal(seriesClass(description, providers[0].id), 'series-0');
  const turned = { ...description, providers: [...providers].reverse() };
  assert.equal(seriesClass(turned, providers[0].id), `series-${providers.length - 1}`);
  const many = Array.from({ length: 12 }, (_, i) => ({ ...providers[0], id: `p${i}` }));
  assert.deepEqual(
    ['p7', 'p8', 'p11', 'nobody'].map((id) => seriesClass({ ...description, providers: many }, id)),
    ['series-7', 'series-rest', 'series-rest', 'series-rest'],
  );
});

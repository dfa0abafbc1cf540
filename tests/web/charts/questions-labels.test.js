// No label of the pictures of own capacity, of the stake and of the relationship touches another or is cut.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPressureLayout } from '../../../web/charts/build-pressure-layout.js';
import { overlap, textBox } from '../../../web/charts/label-layout.js';
import { lineBox } from '../../../web/charts/marked-text.js';
import { ownCapacityLayout } from '../../../web/charts/own-capacity-layout.js';
import { regimeSharesLayout } from '../../../web/charts/regime-shares-layout.js';
import { relationshipLayout } from '../../../web/charts/relationship-layout.js';
import { siteScheduleLayout } from '../../../web/charts/site-schedule-layout.js';
import { stakeLayout } from '../../../web/charts/stake-layout.js';
import { yearMarkBoxes } from '../label-boxes.js';
import { provideSites } from '../the-sites.js';
import { allViews } from './questions-views.js';

/**
 * @import {Plot} from '../../../web/charts/axes.js'
 * @import {Box, Placement} from '../../../web/charts/label-layout.js'
 * @import {MarkedLine} from '../../../web/charts/marked-text.js'
 * @import {YearMark} from '../../../web/charts/year-mark.js'
 * @import {View} from '../../../web/types.js'
 */

/**
 * @typedef {{text: string, box: Box}} Label
 */

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {Placement['anchor']} anchor
 * @param {number} [size]
 * @returns {Label[]}
 */
const label = (text, x, y, anchor, size) =>
  text ? [{ text, box: textBox([text], { x, y }, anchor, size) }] : [];

/**
 * @param {{y: number, text: string}[]} rows
 * @param {Plot} plot
 */
const ticks = (rows, plot) => rows.flatMap(({ y, text }) => label(text, plot.left - 6, y + 4, 'end', 12));

/**
 * @param {MarkedLine[]} lines
 * @returns {Label[]}
 */
const marked = (lines) =>
  lines
    .map((line) => ({ text: line.pieces.map(({ text }) => text).join(''), box: lineBox(line) }))
    .filter(({ text }) => text);

/**
 * @param {YearMark} mark
 * @returns {Label[]}
 */
const years = (mark) => yearMarkBoxes(mark).map((box, i) => ({ text: `date ${i}`, box }));

/** @param {{text: string, x: number, y: number}[]} list */
const comparisonBoxes = (list) => list.flatMap(({ text, x, y }) => label(text, x, y, 'middle'));

/** @param {View} view */
function sitesPicture(view) {
  const shape = siteScheduleLayout(view);
  return (
    shape && {
      ...shape,
      labels: [
        ...ticks(shape.ticks, shape.plot),
        ...years(shape.mark),
        ...marked([shape.reading, ...shape.names]),
        ...shape.siteNames.flatMap(({ text, x, y }) => label(text, x, y, 'start')),
      ],
    }
  );
}

/**
 * By picture: all its labels, and that of the chosen date where it might be left out.
 *
 * @type {Record<string, (view: View) => {width: number, height: number, labels: Label[], chosen?: string} | null>}
 */
const pictures = {
  ownCapacity(view) {
    const shape = ownCapacityLayout(view);
    const { plot, whole } = shape;
    return {
      ...shape,
      labels: [
        ...ticks(shape.ticks, plot),
        ...years(shape.mark),
        ...marked([shape.reading, ...shape.remark]),
        ...shape.names.flatMap(({ text, x, y }) => label(text, x, y, 'start')),
        ...label(whole.name, whole.x, whole.y, whole.anchor),
        ...comparisonBoxes(shape.comparisonLabels),
      ],
    };
  },

  siteSchedule: sitesPicture,

  siteScheduleWithout: (view) =>
    sitesPicture({ ...view, overrides: { ...view.overrides, 'sites.abilene': 0, 'sites.dona-ana': 0 } }),

  buildPressure(view) {
    const shape = buildPressureLayout(view);
    return {
      ...shape,
      chosen: shape.reading.pieces[0].text,
      labels: [...ticks(shape.ticks, shape.plot), ...years(shape.mark), ...marked([shape.reading])],
    };
  },

  stake(view) {
    const shape = stakeLayout(view);
    return {
      ...shape,
      chosen: shape.words[0].pieces[0].text,
      labels: [
        ...ticks(shape.ticks, shape.plot),
        ...years(shape.mark),
        ...marked(shape.words),
        ...comparisonBoxes(shape.comparisonLabels),
      ],
    };
  },

  relationship(view) {
    const shape = relationshipLayout(view);
    const { plot } = shape;
    return {
      ...shape,
      chosen: shape.dates[view.year].text,
      labels: [
        ...shape.across.flatMap(({ at, text }) => label(text, at, plot.bottom + 17, 'middle', 12)),
        ...shape.up.flatMap(({ at, text }) => label(text, plot.left - 6, at + 4, 'end', 12)),
        ...marked([shape.titles.up, shape.titles.across]),
        ...shape.names.map(({ lines, x, y, anchor }) => ({
          text: lines.join(' '),
          box: textBox(lines, { x, y }, anchor, 12),
        })),
        ...shape.key.flatMap(({ text, x, y, size }) => label(text, x + size + 6, y + size, 'start', 12)),
        ...shape.dates.flatMap(({ text, x, y, anchor, chosen }) =>
          label(text, x, y, anchor, chosen ? 13.5 : 12),
        ),
        ...comparisonBoxes(shape.comparisonLabels),
      ],
    };
  },

  regimeShares(view) {
    const shape = regimeSharesLayout(view);
    return {
      ...shape,
      labels: [
        ...ticks(shape.ticks, shape.plot),
        ...years(shape.mark),
        ...marked([shape.reading]),
        ...shape.layers.flatMap(({ name: { text, x, y } }) => label(text, x, y, 'middle', 12)),
      ],
    };
  },
};

const TOLERANCE = 1.5; // pixels, for what is rounded

/**
 * @param {Label[]} labels
 * @param {number} width
 * @param {number} height
 */
function faults(labels, width, height) {
  const cut = labels.filter(
    ({ box }) =>
      box.x0 < -TOLERANCE || box.y0 < -TOLERANCE || box.x1 > width + TOLERANCE || box.y1 > height + TOLERANCE,
  );
  const touching = labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) > TOLERANCE ? [`${a.text} | ${b.text}`] : [])),
  );
  return [...cut.map(({ text }) => `cut: ${text}`), ...touching];
}

/** What is wrong anywhere; the pictures' heights by what they may depend on. */
function sweep() {
  const found = { labels: 0, faulty: [''].slice(1), undated: [''].slice(1), moving: [''].slice(1) };
  /** @type {Map<string, number>} */
  const heights = new Map();
  for (const { where, view } of allViews()) {
    for (const [name, picture] of Object.entries(pictures)) {
      const shape = picture(view);
      if (!shape) continue;
      if ('chosen' in shape && !shape.chosen) found.undated.push(`${where}: ${name}`);
      found.labels += shape.labels.length;
      for (const fault of faults(shape.labels, shape.width, shape.height))
        found.faulty.push(`${where}: ${name}: ${fault}`);
      const { description, width, thresholds } = view;
      const key = [
        name,
        description.id,
        description.parties.lab,
        width,
        thresholds.high,
        thresholds.low,
      ].join();
      if (shape.height !== (heights.get(key) ?? shape.height)) found.moving.push(`${where}: ${name}`);
      heights.set(key, shape.height);
    }
  }
  return found;
}

provideSites();
const found = sweep();

test('in every scenario, what-if, date and width no label touches another or is cut', () => {
  assert.deepEqual(found.faulty.slice(0, 20), []);
  assert.ok(found.labels > 100_000);
});

test('the date and the figures of the chosen date are always there', () => {
  assert.deepEqual(found.undated.slice(0, 20), []);
});

test('no picture changes its height with the date or a lever', () => {
  assert.deepEqual(found.moving.slice(0, 20), []);
});

test('labels that touch and one that is cut are found', () => {
  const two = [...label('one', 10, 20, 'start'), ...label('two', 25, 22, 'start')];
  assert.deepEqual(faults(two, 40, 30), ['cut: two', 'one | two']);
});

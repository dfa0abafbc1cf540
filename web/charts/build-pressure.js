import { nothing, svg } from 'lit';
import { levelAt } from '../engine/metric-ref.js';
import { pointInTime, pointInTimeProse } from '../text/dates.js';
import { capitalised, possessive } from '../text/english.js';
import { oneDecimal, pointsSigned } from '../text/numbers.js';
import { figure } from '../text/phrase.js';
import { valueAxis } from './axes.js';
import { buildPressureLayout } from './build-pressure-layout.js';
import { markedText } from './marked-text.js';
import { pictureView } from './picture.js';
import { partyNames } from './providers.js';
import { yearMarkAxis, yearMarkLine } from './year-mark.js';

/** @import {Table, View} from '../types.js' */

/**
 * What a build that goes 10% faster would take off the lab's dependence, with the peak; nothing where no
 * build is in the scenario.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 */
export function buildPressurePicture(view, actions) {
  if (!view.description.contracts.some(({ kind }) => kind === 'build')) return nothing;
  const shape = buildPressureLayout(view);
  return pictureView(view, actions, {
    name: 'build-pressure',
    about: buildPressureAbout(view),
    valueOf: buildPressureValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: drawing(shape),
    tableOf: buildPressureTable,
  });
}

/** @param {View} view */
export const buildPressureAbout = (view) =>
  `If it were built 10% faster: change of ${possessive(partyNames(view).lab)} dependence, in points`;

/** @param {ReturnType<typeof buildPressureLayout>} shape */
function drawing({ plot, dot, peak, ...shape }) {
  return svg`
    ${markedText(shape.reading)}
    ${valueAxis(plot, shape.ticks)}
    <path class="baseline line" d=${shape.was} />
    <path class="line" d=${shape.line} />
    ${yearMarkLine(shape.mark)}
    <circle class="dot" cx=${dot.x} cy=${dot.y} r=${dot.r} data-metric=${dot.metric} />
    <circle class="dot peak" cx=${peak.x} cy=${peak.y} r=${peak.r} data-metric="build_pressure_peak" />
    ${yearMarkAxis(shape.mark)}`;
}

/**
 * The chosen date and its figures, in words.
 *
 * @param {View} view
 */
export function buildPressureValue({ result, year }) {
  const { build_pressure_peak: peak, build_pressure_peak_year: when } = result;
  const most =
    when === null ? 'no change at any date' : `most at ${pointInTimeProse(when)}, ${pointsSigned(peak)}`;
  return `${capitalised(pointInTime(result.years[year]))}: ${pointsSigned(result.build_pressure[year])}; ${most}`;
}

/**
 * The same numbers as a table.
 *
 * @param {View} view
 * @returns {Table}
 */
export function buildPressureTable({ result, description, year }) {
  const { lab } = description.parties;
  return {
    caption: 'what a build 10% faster changes',
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      { key: 'build_pressure', label: `${possessive(lab)} dependence`, unit: 'points', numeric: true },
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: [figure(oneDecimal(100 * result.build_pressure[k]), levelAt('build_pressure', result, k))],
      chosen: k === year,
    })),
  };
}

import { under } from '../engine/metric-ref.js';
import { distinctNames } from '../text/metrics.js';
import { plural } from '../text/numbers.js';
import { unitOf } from '../text/units.js';
import { movingBars } from './tornado-layout.js';

/**
 * @typedef {import('../types.js').Bar} Bar
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../text/metrics.js').MetricInYear} MetricInYear
 * @typedef {ReturnType<typeof import('./tornado-layout.js').tornadoLayout>} Shape
 */

/** The finding. @param {Shape} shape @param {MetricInYear} metric */
export function tornadoTitle({ rows: [first] }, { name, when, figure, precise }) {
  if (!first) return `No assumption alone moves it: ${name}${when}`;
  const [low, high] = first.ends;
  const told = figure(low.at) === figure(high.at) ? precise : figure;
  return `“${first.name}” matters most: ${told(low.at)} to ${told(high.at)}`;
}

/** The two figures in the finding. @param {Shape} shape @param {MetricInYear} metric @returns {import('../types.js').Figure[]} */
export function tornadoTitleFigures({ rows: [first] }, { at, figure, precise }) {
  if (!first) return [];
  const [low, high] = first.ends;
  const told = figure(low.at) === figure(high.at) ? precise : figure;
  return first.ends.map((end) => ({
    text: told(end.at),
    metric: under(at, { [first.id]: end.value }),
    about: endName(first, end),
  }));
}

/** Which end of which assumption a figure stands for. @param {{ name: string }} row @param {{ setting: string }} end */
export const endName = ({ name }, { setting }) => `“${name}” at ${setting}`;

/** @param {MetricInYear} metric */
export function tornadoAbout({ when }) {
  return `${when} with one assumption at a time at the low and at the high end of what is plausible, the others as they are.`;
}

/** @param {Shape['rows'][number]} row @param {Shape['figure']} figure */
export function barName({ name, ends: [from, to] }, figure) {
  return `${name}: ${figure(from.at)} at ${from.setting}, ${figure(to.at)} at ${to.setting}. Go to this lever`;
}

/** What has no bar. @param {Shape} shape */
export function unaffectedText({ still }) {
  return still
    ? `${plural(String(still), 'other assumption')} ${still === 1 ? 'does' : 'do'} not move it at all.`
    : '';
}

/** The same numbers as a table, for all that moves the figure. @param {Bar[]} bars @param {MetricInYear} metric @param {Parameter[]} parameters @returns {import('../types.js').Table} */
export function tornadoTable(bars, { name, when, precise, at }, parameters) {
  const names = distinctNames(parameters);
  const units = new Map(parameters.map(({ id, unit }) => [id, unitOf(unit)]));
  return {
    caption: `${name}${when}, one assumption at a time`,
    columns: [
      { key: 'parameter', label: 'Assumption', numeric: false },
      { key: 'low', label: 'At its low end', numeric: true },
      { key: 'high', label: 'At its high end', numeric: true },
    ],
    rows: movingBars(bars).map(({ parameter, low, high, at_low, at_high }) => {
      const short = units.get(parameter)?.short ?? String;
      return {
        header: names.get(parameter) ?? parameter,
        cells: [`${precise(at_low)} at ${short(low)}`, `${precise(at_high)} at ${short(high)}`],
        opens: [low, high].map((value) => under(at, { [parameter]: value })),
      };
    }),
  };
}

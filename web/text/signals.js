// The three signals to watch: each has a value, the direction of its change in the year before, or of its difference from A
// where one is set, and what that means.

import { inBaseline, levelAt } from '../engine/metric-ref.js';
import { pointInTime, pointInTimeProse, periodProse } from './dates.js';
import { possessive, wholePoints } from './english.js';
import { figureAt, flowFigure } from './figures.js';
import { gigawatts, pointsPrecise, pointsSigned, share } from './numbers.js';
import { andPhrases, concat, figure, phrase } from './phrase.js';
import { parties } from './regimes.js';

/** @import {Evaluation, Phrase} from '../types.js' */

/**
 * @typedef {'up' | 'down' | 'steady'} Direction
 *
 * @typedef {object} Signal
 * @property {string} name
 * @property {Phrase} value
 * @property {Phrase} baselineValue A's value where its text differs, else empty
 * @property {Direction | null} direction since the year before, null at the start; or relative to A
 * @property {string} directionText
 * @property {Phrase} meaning
 */

/**
 * @param {Evaluation} view
 * @returns {Signal[]}
 */
export function signals(view) {
  return [shareOfBusiness(view), ownBuild(view), ownModels(view)];
}

/**
 * The value of a row in the chosen year, and its direction at a precision: since the year before, or relative to A. A
 * negative precision inverts the direction.
 *
 * @param {Evaluation} view
 * @param {'backlog_share' | 'hedge_gain'} id
 * @param {(value: number) => string} form
 * @param {number} precision
 * @param {Record<Direction, string>} words
 * @param {Record<Direction, string>} fromA
 * @returns {Pick<Signal, 'value' | 'baselineValue' | 'direction' | 'directionText'>}
 */
function signalReading({ result, baseline, baselineOverrides, year }, id, form, precision, words, fromA) {
  const row = result[id];
  const before = baselineOverrides ? baseline[id][year] : year > 0 ? row[year - 1] : null;
  const value = concat([figureAt(result, id, year, form)]);
  if (before === null) return { value, baselineValue: [], direction: null, directionText: 'at the start' };
  const [from, to] = [before, row[year]].map((x) => Math.round(x / precision));
  const direction = to > from ? 'up' : to < from ? 'down' : 'steady';
  const isOther = baselineOverrides && form(before) !== form(row[year]);
  return {
    value,
    baselineValue: isOther ? concat([figure(form(before), inBaseline(levelAt(id, result, year)))]) : [],
    direction,
    directionText: (baselineOverrides ? fromA : words)[direction],
  };
}

/**
 * @param {Evaluation} view
 * @returns {Signal}
 */
function shareOfBusiness(view) {
  const { description, result, year } = view;
  const [lab, incumbent] = parties(description);
  const reading = signalReading(
    view,
    'backlog_share',
    share,
    0.01,
    { up: 'rising', down: 'falling', steady: 'steady' },
    { up: 'higher than in A', down: 'lower than in A', steady: 'as in A' },
  );
  const revenue = year > 0 ? result.cloud_revenue_share[year - 1] : null;
  const ofRevenue =
    revenue === null
      ? ''
      : phrase` In ${periodProse(result.years[year - 1])} ${flowFigure(result, 'cloud_revenue_share', year, share)} of cloud revenue.`;
  return {
    name: `${lab} in ${possessive(incumbent)} business`,
    ...reading,
    value: phrase`${reading.value} of backlog`,
    meaning: phrase`${whyShareMoved(result, year, lab, incumbent)}${ofRevenue}`,
  };
}

/**
 * The largest part of the change since the start. A fall is healthy where growth of other business is its largest part, and
 * a loss where deals elsewhere are.
 *
 * @param {Evaluation['result']} result
 * @param {number} k
 * @param {string} lab
 * @param {string} incumbent
 */
function whyShareMoved({ backlog_share, attribution }, k, lab, incumbent) {
  if (k === 0) return `Where it starts: what ${lab} has signed and not yet drawn.`;
  const moved = wholePoints(backlog_share[k] - backlog_share[0]);
  const { diversification, departure, demand } = attribution;
  if (moved === 0) return 'Where it was at the start.';
  if (moved > 0) {
    const most = Math.max(diversification[k], departure[k], demand[k]);
    if (most === departure[k])
      return `Above the start: more new deals go to ${incumbent} than it needs to keep its place.`;
    return most === demand[k]
      ? `Above the start: ${lab} signs and renews faster than it draws.`
      : `Above the start: the rest of ${possessive(incumbent)} business shrinks.`;
  }
  const strongest = Math.min(diversification[k], departure[k], demand[k]);
  if (strongest === diversification[k]) {
    return `Below the start, mostly for a healthy reason: the rest of ${possessive(incumbent)} business grows.`;
  }
  return strongest === departure[k]
    ? `Below the start, mostly a loss: new deals go elsewhere.`
    : `Below the start, mostly run-off: ${lab} draws its contracts down faster than it signs and renews.`;
}

/**
 * The build pressure at its peak over the horizon. In a single year it may be 0, as faster building adds nothing once all is
 * built.
 *
 * @param {Evaluation} view
 * @returns {Signal}
 */
function ownBuild(view) {
  const { description, baseline, result, baselineOverrides, year } = view;
  const [lab, incumbent] = parties(description);
  const { build_pressure_peak: peak, build_pressure_peak_year: at } = result;
  const [value, baselineValue] = [peak, baseline.build_pressure_peak].map(pointsSigned);
  const when = at === null ? '' : `at ${pointInTimeProse(at)}`;
  const built = builders(description);
  const inServiceBy = built.map(
    ({ id, short_name, planned }) =>
      phrase`${short_name} ${figureAt(result, `capacity.${id}`, year, gigawatts, `Capacity in service, ${pointInTime(result.years[year])}`)} (planned in all: ${gigawatts(planned)})`,
  );
  const inService = phrase`In service at ${pointInTimeProse(result.years[year])}, new contracts included: ${andPhrases(inServiceBy)}; `;
  const effect =
    at === null
      ? `would not change ${possessive(lab)} dependence on ${incumbent} at any year-end`
      : `would ${peak < 0 ? 'cut' : 'raise'} ${possessive(lab)} dependence on ${incumbent} by ${pointsPrecise(peak)} ${when}, more than at any other year-end`;
  return {
    name: `${possessive(lab)} own build`,
    value: at === null ? ['No pressure'] : phrase`${figure(value, 'build_pressure_peak')} at its peak`,
    baselineValue:
      baselineOverrides && baselineValue !== value
        ? concat([figure(baselineValue, inBaseline('build_pressure_peak'))])
        : [],
    ...peakAgainst(peak, baselineOverrides ? baseline.build_pressure_peak : null, when),
    meaning: built.length
      ? phrase`${inService}building 10% faster ${effect}.`
      : ['No build is in this scenario that could go faster.'],
  };
}

/**
 * @param {number} peak
 * @param {number | null} ofA
 * @param {string} when
 * @returns {Pick<Signal, 'direction' | 'directionText'>}
 */
function peakAgainst(peak, ofA, when) {
  if (ofA === null) return { direction: null, directionText: when || 'at any year-end' };
  const [now, before] = [peak, ofA].map(wholeTenths);
  if (now === before) return { direction: 'steady', directionText: 'as in A' };
  return now < before
    ? { direction: 'up', directionText: 'more pressure than in A' }
    : { direction: 'down', directionText: 'less pressure than in A' };
}

/**
 * Providers that build for the lab, with the planned capacity in GW.
 *
 * @param {Evaluation['description']} description
 */
export function builders({ contracts, providers }) {
  const builds = contracts.filter(({ kind, part_of }) => kind === 'build' && part_of === null);
  return providers
    .map(({ id, short_name }) => ({
      id,
      short_name,
      planned: builds
        .filter(({ provider }) => provider === id)
        .reduce((sum, { capacity_gw }) => sum + capacity_gw, 0),
    }))
    .filter(({ planned }) => planned > 0);
}

/**
 * @param {Evaluation} view
 * @returns {Signal}
 */
function ownModels(view) {
  const { description, result, year } = view;
  const [lab, incumbent] = parties(description);
  const gain = result.hedge_gain;
  const needs = figureAt(result, 'model_dependence', year, share);
  const needed = phrase`${incumbent} needs ${possessive(lab)} models for ${needs} of its AI work`;
  return {
    name: `${possessive(incumbent)} own models`,
    ...signalReading(
      view,
      'hedge_gain',
      pointsSigned,
      -0.001,
      { up: 'better hedge', down: 'weaker hedge', steady: 'no change' },
      { up: 'better hedge than in A', down: 'weaker hedge than in A', steady: 'as in A' },
    ),
    meaning: phrase`${needed}; own models able to do 10 points more of it ${effect(gain, year, `${possessive(incumbent)} dependence on ${lab}`)}.`,
  };
}

/**
 * @param {number[]} row
 * @param {number} k
 * @param {string} what
 */
function effect(row, k, what) {
  if (k === 0) return 'would change nothing yet';
  if (!wholeTenths(row[k])) return 'would change next to nothing by then';
  return `would ${row[k] < 0 ? 'cut' : 'raise'} ${what} by ${pointsPrecise(row[k])}`;
}

/** @param {number} difference */
const wholeTenths = (difference) => Math.round(difference * 1000);

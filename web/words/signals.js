// The three signals to watch: each a value, which way it went in the year before, and what that means.

import { possessive, wholePoints } from './grammar.js';
import { pointsPrecise, pointsSigned, share } from './numbers.js';
import { parties } from './regimes.js';
import { thePeriod } from './time.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {'up' | 'down' | 'steady'} Direction
 *
 * @typedef {object} Signal
 * @property {string} name
 * @property {string} value
 * @property {Direction | null} direction null at the start, which has no year before it
 * @property {string} towards the direction in words
 * @property {string} meaning
 */

/** @param {View} view @returns {Signal[]} */
export function signals(view) {
  return [shareOfBusiness(view), ownBuild(view), ownModels(view)];
}

/**
 * Which way a row went in the year before k, as far as its precision shows it; with a negative one more is down.
 *
 * @param {number[]} row @param {number} k @param {number} precision
 * @returns {Direction | null}
 */
function direction(row, k, precision) {
  if (k === 0) return null;
  const [before, now] = [row[k - 1], row[k]].map((x) => Math.round(x / precision));
  return now > before ? 'up' : now < before ? 'down' : 'steady';
}

/** @param {Direction | null} way @param {Record<Direction, string>} words */
const inWords = (way, words) => (way ? words[way] : 'at the start');

/** @param {View} view @returns {Signal} */
function shareOfBusiness({ description, result, year }) {
  const [lab, incumbent] = parties(description);
  const way = direction(result.backlog_share, year, 0.01);
  const revenue = year > 0 ? result.cloud_revenue_share[year - 1] : null;
  const ofRevenue =
    revenue === null ? '' : ` In ${thePeriod(result.years[year - 1])} ${share(revenue)} of cloud revenue.`;
  return {
    name: `${lab} in ${possessive(incumbent)} business`,
    value: `${share(result.backlog_share[year])} of backlog`,
    direction: way,
    towards: inWords(way, { up: 'rising', down: 'falling', steady: 'steady' }),
    meaning: whyShareMoved(result, year, lab, incumbent) + ofRevenue,
  };
}

/**
 * A fall is healthy where other business made it, and a loss where deals elsewhere did.
 *
 * @param {View['result']} result @param {number} k @param {string} lab @param {string} incumbent
 */
function whyShareMoved({ backlog_share, attribution }, k, lab, incumbent) {
  if (k === 0) return `Where it starts: what ${lab} has signed and not yet drawn.`;
  const moved = wholePoints(backlog_share[k] - backlog_share[0]);
  const { diversification, departure, demand } = attribution;
  if (moved === 0) return 'Where it was at the start.';
  if (moved > 0) {
    return demand[k] >= diversification[k]
      ? `Above the start: ${lab} signs faster than the rest grows.`
      : `Above the start: the rest of ${possessive(incumbent)} business shrinks.`;
  }
  const strongest = Math.min(diversification[k], departure[k], demand[k]);
  if (strongest === diversification[k]) {
    return `Below the start, mostly for a healthy reason: the rest of ${possessive(incumbent)} business grows.`;
  }
  return strongest === departure[k]
    ? `Below the start, mostly a loss: new deals go elsewhere.`
    : `Below the start, mostly run-off: ${lab} draws its contracts down faster than it signs new ones.`;
}

/** @param {View} view @returns {Signal} */
function ownBuild({ description, result, year }) {
  const [lab, incumbent] = parties(description);
  const pressure = result.build_pressure;
  const way = direction(pressure, year, -0.001);
  const own = `${share(result.own_control[year])} of ${possessive(lab)} capacity is under its own control`;
  return {
    name: `${possessive(lab)} own build`,
    value: pointsSigned(pressure[year]),
    direction: way,
    towards: inWords(way, { up: 'more pressure', down: 'less pressure', steady: 'no change' }),
    meaning: `${own}; building 10% faster ${effect(pressure, year, `${possessive(lab)} dependence on ${incumbent}`)}.`,
  };
}

/** @param {View} view @returns {Signal} */
function ownModels({ description, result, year }) {
  const [lab, incumbent] = parties(description);
  const gain = result.hedge_gain;
  const way = direction(gain, year, -0.001);
  const needed = `${incumbent} needs ${possessive(lab)} models for ${share(result.model_dependence[year])} of its AI work`;
  return {
    name: `${possessive(incumbent)} own models`,
    value: pointsSigned(gain[year]),
    direction: way,
    towards: inWords(way, { up: 'better hedge', down: 'weaker hedge', steady: 'no change' }),
    meaning: `${needed}; own models able to do 10 points more of it ${effect(gain, year, `${possessive(incumbent)} dependence on ${lab}`)}.`,
  };
}

/** @param {number[]} row @param {number} k @param {string} what */
function effect(row, k, what) {
  if (k === 0) return 'would change nothing yet';
  if (!wholeTenths(row[k])) return 'would change next to nothing by then';
  return `would ${row[k] < 0 ? 'cut' : 'raise'} ${what} by ${pointsPrecise(row[k])}`;
}

/** @param {number} difference */
const wholeTenths = (difference) => Math.round(difference * 1000);

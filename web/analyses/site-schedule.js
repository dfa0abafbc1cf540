// The schedule of Stargate from its sites: power in service by date, without the sites that are switched off.

/** @import {SiteRow} from '../state/site-reader.js' */

/**
 * @typedef {object} Vintage which rows a scenario's schedule is made of
 * @property {boolean} revised whether the revised rows of a site replace its projected ones
 * @property {number} [held] date up to which the last observation holds [decimal years]
 * @property {{ date: number; gw: number }} [announced] the whole at its end, beyond what the sites add up to
 */

/** @type {Record<string, Vintage>} by scenario */
export const VINTAGES = {
  'article-2026-01': { revised: false },
  'mid-2026': { revised: false, held: 2026.5, announced: { date: 2030, gw: 10 } },
  'autumn-2026': { revised: true, held: 2026.75 },
};

/**
 * Decimal years in two places; 31 December 2025 is 2026.0.
 *
 * @param {string} date
 */
function decimalYears(date) {
  const year = Number(date.slice(0, 4));
  const [from, to] = [Date.UTC(year - 1, 11, 31), Date.UTC(year, 11, 31)];
  return Math.round(100 * (year + (Date.parse(date) - from) / (to - from))) / 100;
}

/**
 * A site's key, as links name it: "dona-ana".
 *
 * @param {string} site
 */
export const siteKey = (site) => site.toLowerCase().replaceAll(' ', '-');

/**
 * The rows in force of the sites in the USA, sorted by date.
 *
 * @param {SiteRow[]} rows
 * @param {Vintage} vintage
 * @returns {{ key: string; name: string; date: number; gw: number; kind: string; isObserved: boolean }[]}
 */
export function rowsInForce(rows, { revised }) {
  const replaced = new Set(rows.filter(({ kind }) => kind === 'revised').map(({ site }) => site));
  return rows
    .filter(({ state }) => state !== 'UAE')
    .filter(
      ({ kind, site }) => kind === 'observed' || (kind === 'revised') === (revised && replaced.has(site)),
    )
    .map(({ site, date, facility_mw, kind }) => ({
      key: siteKey(site),
      name: site,
      date: decimalYears(date),
      gw: Number(facility_mw) / 1000,
      kind,
      isObserved: kind === 'observed',
    }));
}

/**
 * The schedule of the contract: a date for each change of a site, and, where a change was observed, for the observation
 * before it. Without some sites it has the same dates, so that each of the others has what it has in the whole.
 *
 * @param {SiteRow[]} rows
 * @param {Vintage} vintage
 * @param {Set<string>} [without] keys of the sites that are switched off
 * @returns {{ date: number; gw: number }[]}
 */
export function scheduleOfSites(rows, vintage, without = new Set()) {
  const inForce = rowsInForce(rows, vintage);
  const remaining = inForce.filter(({ key }) => !without.has(key));
  const dates = new Set(vintage.held === undefined ? [] : [vintage.held]);
  inForce.forEach((row, i) => {
    const before = inForce.slice(0, i).findLast(({ key }) => key === row.key);
    if (!before || before.gw === row.gw) return;
    dates.add(row.date);
    if (row.isObserved) dates.add(before.date);
  });
  const schedule = [...dates].sort((a, b) => a - b).map((date) => ({ date, gw: totalAt(remaining, date) }));
  const { announced } = vintage;
  if (announced) {
    const unnamed = announced.gw - totalAt(inForce, Infinity);
    schedule.push({ date: announced.date, gw: rounded(totalAt(remaining, Infinity) + unnamed) });
  }
  return schedule;
}

/**
 * @param {{ key: string; date: number; gw: number }[]} rows
 * @param {number} date
 */
function totalAt(rows, date) {
  const latest = new Map(rows.filter((row) => row.date <= date).map(({ key, gw }) => [key, gw]));
  return rounded([...latest.values()].reduce((sum, gw) => sum + gw, 0));
}

/**
 * To the megawatt.
 *
 * @param {number} gw
 */
const rounded = (gw) => Math.round(1000 * gw) / 1000;

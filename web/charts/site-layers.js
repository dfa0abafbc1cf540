// The sites of a build, piled up by date: what each has in service, along straight lines between the dates of the schedule.

import { sitesOff } from '../engine/overrides.js';
import { siteReader } from '../state/site-reader.js';
import { scheduledAt } from './schedule.js';

/**
 * @import {View} from '../types.js'
 * @import {Schedule, ScheduledBuild} from './schedule.js'
 */

/**
 * @typedef {object} SiteLayer
 * @property {string} key empty for what has no name
 * @property {string} name
 * @property {Schedule} schedule of this site
 */

const UNNAMED = 'no site named';
const LEAST_GW = 0.001;

/**
 * What the sites have together, without those that are switched off.
 *
 * @param {Pick<View, 'description' | 'overrides'>} view
 * @param {ScheduledBuild} build
 */
export function presentSchedule({ description, overrides }, { schedule }) {
  const reader = siteReader();
  return reader?.sitesOf(description.id).length
    ? reader.scheduleOf(description.id, sitesOff(overrides))
    : schedule;
}

/**
 * A layer for each site that is on and has power at any date, the first to have power below; then what is announced beyond the
 * sites with a name. None before the sites are loaded.
 *
 * @param {Pick<View, 'description' | 'overrides'>} view
 * @param {ScheduledBuild} build
 * @returns {SiteLayer[]}
 */
export function siteLayers(view, build) {
  const sites = siteReader()?.sitesOf(view.description.id) ?? [];
  if (!sites.length) return [];
  const off = sitesOff(view.overrides);
  const whole = presentSchedule(view, build);
  const layers = sites
    .filter(({ key }) => !off.includes(key))
    .map(({ key, name, rows }) => ({
      key,
      name,
      schedule: whole.map(({ date }) => ({ date, gw: rows.findLast((row) => row.date <= date)?.gw ?? 0 })),
    }));
  const unnamed = whole.map(({ date, gw }, k) => ({
    date,
    gw: Math.max(0, gw - layers.reduce((sum, { schedule }) => sum + schedule[k].gw, 0)),
  }));
  return [...layers.sort(byFirstPower), { key: '', name: UNNAMED, schedule: unnamed }].filter(
    ({ schedule }) => schedule.some(({ gw }) => gw > LEAST_GW),
  );
}

/** @param {SiteLayer} layer */
const firstPower = ({ schedule }) => schedule.find(({ gw }) => gw > 0)?.date ?? Infinity;

/**
 * @param {SiteLayer} a
 * @param {SiteLayer} b
 */
const byFirstPower = (a, b) => firstPower(a) - firstPower(b) || lastOf(b) - lastOf(a);

/** @param {SiteLayer} layer */
const lastOf = ({ schedule }) => schedule[schedule.length - 1].gw;

/**
 * Lower and upper edge of each layer at some dates.
 *
 * @param {SiteLayer[]} layers
 * @param {number[]} dates
 */
export function stackedAt(layers, dates) {
  const below = dates.map(() => 0);
  return layers.map(({ schedule }) =>
    dates.map((date, k) => {
      const low = below[k];
      below[k] += scheduledAt(schedule, date);
      return { low, high: below[k] };
    }),
  );
}

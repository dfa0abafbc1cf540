// What the sites of a build show, by date, and what has been announced of it.

/** @import {Contract, Description, Overrides} from '../types.js' */

/**
 * @typedef {{date: number, gw: number}[]} Schedule
 * @typedef {Contract & {schedule: Schedule}} ScheduledBuild
 */

const DAYS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * The largest build whose sites have dates.
 *
 * @param {Description} description
 * @returns {ScheduledBuild | null}
 */
export function scheduledBuild({ contracts }) {
  const scheduled = contracts.filter(
    /** @returns {one is ScheduledBuild} */ (one) => !!one.schedule?.length && one.part_of === null,
  );
  return scheduled.sort((a, b) => b.capacity_gw - a.capacity_gw)[0] ?? null;
}

/**
 * A calendar date as a decimal year.
 *
 * @param {string} iso
 */
export function decimalYear(iso) {
  const [year, month = 1, day = 1] = iso.split('-').map(Number);
  return year + ((DAYS[month - 1] ?? 0) + day - 1) / 365;
}

/**
 * What is in service at a date: along the line through the schedule, constant outside it.
 *
 * @param {Schedule} schedule
 * @param {number} t
 */
export function scheduledAt(schedule, t) {
  const next = schedule.findIndex(({ date }) => date >= t);
  if (next < 0) return schedule[schedule.length - 1].gw;
  if (next === 0) return schedule[0].gw;
  const [from, to] = [schedule[next - 1], schedule[next]];
  return from.gw + ((t - from.date) / (to.date - from.date)) * (to.gw - from.gw);
}

/**
 * What has been announced in all, and when all of it was to be in service.
 *
 * @param {ScheduledBuild} build
 * @param {Overrides} overrides
 */
export function planOf({ id, capacity_gw, start, term_years }, overrides) {
  const inForce = (/** @type {string} */ key, /** @type {number} */ own) =>
    overrides[`contracts.${id}.${key}`] ?? own;
  return {
    gw: inForce('capacity_gw', capacity_gw),
    date: inForce('start', start) + inForce('term_years', term_years),
    metric: `contracts.${id}.capacity_gw`,
  };
}

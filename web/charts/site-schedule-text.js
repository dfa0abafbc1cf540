import { levelAt } from '../engine/metric-ref.js';
import { calendarDate, pointInTime } from '../text/dates.js';
import { capitalised, possessive } from '../text/english.js';
import { gigawatts, oneDecimal } from '../text/numbers.js';
import { figure } from '../text/phrase.js';
import { partyNames } from './providers.js';
import { planOf, scheduledAt, scheduledBuild } from './schedule.js';
import { presentSchedule, siteLayers } from './site-layers.js';

/** @import {Table, View} from '../types.js' */

/** @param {View} view */
function partsOf(view) {
  const build = scheduledBuild(view.description);
  if (!build) return null;
  return {
    build,
    schedule: presentSchedule(view, build),
    layers: siteLayers(view, build),
    name: partyNames(view).nameOf(build.provider),
    plan: planOf(build, view.overrides),
  };
}

/** @param {View} view */
export function siteScheduleAbout(view) {
  const { name = '', layers = [] } = partsOf(view) ?? {};
  const sites = layers.length ? 'site by site' : 'as its sites show';
  return `${name} as assumed here, and ${sites}, in GW; dashed after ${calendarDate(view.description.as_of)}`;
}

/**
 * The chosen date and its figures, in words.
 *
 * @param {View} view
 */
export function siteScheduleValue(view) {
  const parts = partsOf(view);
  if (!parts) return '';
  const { build, schedule, name, plan } = parts;
  const { result, year } = view;
  return (
    `${capitalised(pointInTime(result.years[year]))}: ${name} has ${gigawatts(result.capacity[build.provider][year])} as assumed here, ` +
    `by its sites ${gigawatts(scheduledAt(schedule, result.years[year]))}; ${gigawatts(plan.gw)} announced`
  );
}

/**
 * The same numbers as a table.
 *
 * @param {View} view
 * @returns {Table}
 */
export function siteScheduleTable(view) {
  const { result, year } = view;
  const parts = partsOf(view);
  const layers = parts?.layers ?? [];
  return {
    caption: parts ? `${possessive(parts.name)} capacity and its sites` : '',
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      { key: 'assumed', label: 'As assumed here', unit: 'GW', numeric: true },
      { key: 'sites', label: 'By its sites', unit: 'GW', numeric: true },
      ...layers.map(({ key, name }) => ({
        key: `site ${key}`,
        label: capitalised(name),
        unit: 'GW',
        numeric: true,
      })),
    ],
    rows: parts
      ? result.years.map((t, k) => ({
          header: pointInTime(t),
          cells: [
            figure(
              oneDecimal(result.capacity[parts.build.provider][k]),
              levelAt(`capacity.${parts.build.provider}`, result, k),
            ),
            oneDecimal(scheduledAt(parts.schedule, t)),
            ...layers.map(({ schedule }) => oneDecimal(scheduledAt(schedule, t))),
          ],
          chosen: k === year,
        }))
      : [],
  };
}

import { sitesOff } from '../engine/overrides.js';
import { pointInTime } from '../text/dates.js';
import { oneDecimal } from '../text/numbers.js';
import { stateName, wholePower } from '../text/sites.js';

/**
 * @import {Site} from '../state/site-reader.js'
 * @import {Overrides, Table} from '../types.js'
 */

/**
 * What is known of each site: its power, who has it, and how far its dates have moved.
 *
 * @param {Site[]} sites
 * @param {Overrides} overrides
 * @returns {Table}
 */
export function siteTable(sites, overrides) {
  const off = sitesOff(overrides);
  return {
    caption: 'What is known of each site',
    columns: [
      { key: 'site', label: 'Site', numeric: false },
      { key: 'seen', label: 'Seen', unit: 'GW', numeric: true },
      { key: 'whole', label: 'Complete', unit: 'GW', numeric: true },
    ],
    rows: sites.map((site) => {
      const place = `${site.name}, ${stateName(site.state)}`;
      return {
        header: off.includes(site.key) ? `${place} (off)` : place,
        cells: [
          oneDecimal(site.rows.findLast(({ kind }) => kind === 'observed')?.gw ?? 0),
          oneDecimal(wholePower(site)),
        ],
        note: knownOf(site),
        chosen: false,
      };
    }),
  };
}

/** @param {Site} site */
const knownOf = ({ rows, landlord, operator, slip }) =>
  [
    completeText(rows[rows.length - 1]),
    landlord && `Landlord: ${landlord}.`,
    operator && `Hardware: ${operator}.`,
    slip && `Since the first date given: ${slip}.`,
  ]
    .filter(Boolean)
    .join(' ');

/** @param {Site['rows'][number]} last */
const completeText = ({ date, kind }) =>
  kind === 'observed' ? '' : `Complete: ${pointInTime(date)} (${kind}).`;

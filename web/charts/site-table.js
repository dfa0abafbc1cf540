import { sitesOff } from '../engine/overrides.js';
import { pointInTime } from '../text/dates.js';
import { DASH, oneDecimal } from '../text/numbers.js';
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
      { key: 'state', label: 'State', numeric: false },
      { key: 'seen', label: 'Seen', unit: 'GW', numeric: true },
      { key: 'whole', label: 'Complete', unit: 'GW', numeric: true },
      { key: 'date', label: 'Complete at the', numeric: false },
      { key: 'landlord', label: 'Landlord', numeric: false },
      { key: 'operator', label: 'Hardware', numeric: false },
      { key: 'slip', label: 'Since the first date given', numeric: false },
    ],
    rows: sites.map((site) => {
      const last = site.rows[site.rows.length - 1];
      const isDated = last.kind !== 'observed';
      return {
        header: off.includes(site.key) ? `${site.name} (off)` : site.name,
        cells: [
          stateName(site.state),
          oneDecimal(site.rows.findLast(({ kind }) => kind === 'observed')?.gw ?? 0),
          oneDecimal(wholePower(site)),
          isDated ? `${pointInTime(last.date)}, ${last.kind}` : DASH,
          site.landlord ?? DASH,
          site.operator ?? DASH,
          site.slip || DASH,
        ],
        chosen: false,
      };
    }),
  };
}

import { levelAt } from '../engine/metric-ref.js';
import { partsOf } from '../text/attribution.js';
import { pointInTime } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { pointsChange, share } from '../text/numbers.js';
import { barList } from './bar-list.js';
import { attributionTitle } from './exposure-text.js';
import { seriesClass } from './providers.js';

/**
 * @import {View} from '../types.js'
 * @import {BarList, BarRow} from './bar-list.js'
 */

/**
 * From the share at the start to the share at the chosen date, each part beginning where the last ended.
 *
 * @param {View} view
 */
export const attributionBars = (view) => barList(attributionList(view));

/**
 * @param {View} view
 * @returns {BarList}
 */
export function attributionList(view) {
  const { description } = view;
  return { title: attributionTitle(view), rows: attributionRows(view), description };
}

/**
 * @param {View} view
 * @returns {BarRow[]}
 */
export function attributionRows(view) {
  const { result, description, year } = view;
  const { years, backlog_share: level } = result;
  const colour = seriesClass(description, description.incumbent_provider);
  /**
   * @param {number} k
   * @returns {BarRow}
   */
  const whole = (k) => ({
    name: capitalised(pointInTime(years[k])),
    from: 0,
    to: level[k],
    value: share(level[k]),
    metric: levelAt('backlog_share', result, k),
    class: colour,
    kind: 'total',
  });
  if (year === 0) return [whole(0)];
  let reached = level[0];
  const parts = partsOf(view, year).map(({ part, name, change }) => {
    const from = reached;
    reached += change;
    return /** @type {BarRow} */ ({
      name,
      from,
      to: reached,
      value: pointsChange(change),
      metric: levelAt(`attribution.${part}`, result, year),
      class: colour,
      kind: 'step',
    });
  });
  return [whole(0), ...parts, whole(year)];
}

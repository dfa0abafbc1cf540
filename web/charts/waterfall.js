import { inBaseline, levelAt } from '../engine/metric-ref.js';
import { partsOf } from '../text/attribution.js';
import { pointInTime } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { figureAt } from '../text/figures.js';
import { points, share } from '../text/numbers.js';
import { figure, phrase } from '../text/phrase.js';
import { px } from './axes.js';
import { shareAt } from './backlog-share-text.js';
import { hasMoved } from './providers.js';
import { linearScale } from './scale.js';

/** @import {View} from '../types.js' */

/**
 * The waterfall from the share at the start to that in the chosen year: one row for each part of the change, whose bar
 * begins where the one before ends. Label and value are above the bar, so that narrow columns have room for them.
 *
 * @param {View} view
 * @param {{left: number, right: number, top: number, row: number}} panel
 */
export function waterfall(view, { left, right, top, row: rowHeight }) {
  const { years, backlog_share: level } = view.result;
  const k = view.year;
  const steps = partsOf(view, k).map(({ name, part, change }) => ({ text: name, part, change }));
  const baseline = view.baselineOverrides && hasMoved(view) ? view.baseline.backlog_share[k] : null;
  const baselineFigure = figure(share(baseline), inBaseline(levelAt('backlog_share', view.result, k)));
  let from = level[0];
  const rows = [
    {
      text: capitalised(pointInTime(years[0])),
      from: 0,
      to: from,
      value: phrase`${shareAt(view, 0)}`,
      kind: 'whole',
    },
    ...steps.map(({ text, part, change }) => {
      const row = {
        text,
        from,
        to: from + change,
        value: phrase`${figureAt(view.result, `attribution.${part}`, k, signed)}`,
        kind: change < 0 ? 'less' : 'more',
      };
      from += change;
      return row;
    }),
    {
      text: capitalised(pointInTime(years[k])),
      from: 0,
      to: level[k],
      value:
        baseline === null ? phrase`${shareAt(view, k)}` : phrase`${shareAt(view, k)}, A ${baselineFigure}`,
      kind: 'whole',
    },
  ];
  const ends = [...rows.flatMap((row) => [row.from, row.to]), baseline ?? 0];
  const x = linearScale([Math.min(0, ...ends), Math.max(0.01, ...ends)], [left, right]);
  return {
    zero: px(x(0)),
    top,
    bottom: top + rows.length * rowHeight,
    left,
    right,
    baseline: baseline === null ? '' : `M${px(x(baseline))},${top + 4 * rowHeight + 16}v24`,
    rows: rows.map((row, i) => {
      const y = top + i * rowHeight;
      const [x0, x1] = [x(row.from), x(row.to)].sort((a, b) => a - b);
      return {
        text: row.text,
        value: row.value,
        kind: row.kind,
        y: y + 13,
        bar: { x: px(x0), y: y + 20, width: px(x1 - x0), height: 16 },
        join: i < rows.length - 1 ? `M${px(x(row.to))},${y + 20}V${y + rowHeight + 36}` : '',
      };
    }),
  };
}

/** +6 points, −18 points. */
function signed(/** @type {number} */ change) {
  const size = points(change);
  return size.startsWith('0') ? size : `${change < 0 ? '\u2212' : '+'}${size}`;
}

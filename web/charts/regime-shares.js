import { svg } from 'lit';
import { levelAt } from '../engine/metric-ref.js';
import { pointInTime } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { DASH, share } from '../text/numbers.js';
import { figure } from '../text/phrase.js';
import { statesText } from '../text/ranges.js';
import { valueAxis } from './axes.js';
import { markedText } from './marked-text.js';
import { pictureView } from './picture.js';
import { regimeSharesLayout } from './regime-shares-layout.js';
import { yearMarkAxis, yearMarkLine } from './year-mark.js';

/** @import {Table, View} from '../types.js' */

/**
 * The share of the trials in each regime, piled up over the years.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 */
export function regimeSharesPicture(view, actions) {
  const shape = regimeSharesLayout(view);
  return pictureView(view, actions, {
    name: 'regime-shares',
    about: regimeSharesAbout(),
    valueOf: regimeSharesValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: drawing(shape),
    tableOf: regimeSharesTable,
  });
}

export const regimeSharesAbout = () => 'Share of the trials in each state';

/** @param {ReturnType<typeof regimeSharesLayout>} shape */
function drawing({ plot, layers, ...shape }) {
  return svg`
    ${markedText(shape.reading)}
    ${valueAxis(plot, shape.ticks)}
    <g class=${shape.class}>
      ${layers.map((layer) => svg`<path class=${layer.class} d=${layer.d} />`)}
      ${layers.map(
        ({ name: { x, y, text } }) =>
          svg`<text class="muted tick" text-anchor="middle" x=${x} y=${y} .textContent=${text}></text>`,
      )}
    </g>
    ${yearMarkLine(shape.mark)} ${yearMarkAxis(shape.mark)}`;
}

/**
 * The chosen date and its shares, in words.
 *
 * @param {View} view
 */
export function regimeSharesValue(view) {
  const parts = view.uncertainty ? statesText(view, view.year) : 'no trials yet';
  return `${capitalised(pointInTime(view.result.years[view.year]))}: ${parts}`;
}

/**
 * The same numbers as a table.
 *
 * @param {View} view
 * @returns {Table}
 */
export function regimeSharesTable({ result, description, uncertainty, year }) {
  const parts = uncertainty?.simulation.regimes;
  return {
    caption: 'share of the trials in each state',
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      ...description.regimes.map(({ id, label }) => ({ key: id, label, numeric: true })),
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: description.regimes.map(({ id }) =>
        parts ? figure(share(parts[id]?.[k]), levelAt(`trials.regimes.${id}`, result, k)) : DASH,
      ),
      chosen: k === year,
    })),
  };
}

import { html, nothing, svg } from 'lit';
import { metricName } from '../text/metrics.js';
import { figureButton, phraseView } from '../ui/phrase.js';
import { px } from './axes.js';
import { linearScale } from './scale.js';

/** @import {Description, Phrase} from '../types.js' */

/**
 * @typedef {object} BarRow
 * @property {string} name
 * @property {number} from where the bar begins, in the unit of all rows
 * @property {number} to
 * @property {string} value as it is printed
 * @property {string} [operator] before the value and no part of it: the minus of what is deducted
 * @property {string | null} metric the value's reference
 * @property {string} [note] after the name, and no figure with a derivation
 * @property {string} class of the bar: a partner's colour
 * @property {'total' | 'step' | 'whole' | 'part'} kind `part`: contained in another row
 */

/** @typedef {{title: Phrase, rows: BarRow[], empty?: string, description: Description}} BarList `empty`: without rows */

/**
 * Rows of a name, a value and a bar below both: they read in a narrow column, and long names take a second line. The figures
 * are one stop of the Tab key.
 *
 * @param {BarList} list
 */
export function barList({ title, rows, empty = '', description }) {
  const bars = barShapes(rows);
  return html`<div class="bar-list figures">
    <h4>${phraseView(title, description, true)}</h4>
    ${rows.length ? nothing : html`<p .textContent=${empty}></p>`}
    <ul>
      ${rows.map((row, i) => rowView(row, bars[i], description, i === 0 && isPlain(title)))}
    </ul>
  </div>`;
}

/** @param {Phrase} title */
const isPlain = (title) => title.every((part) => typeof part === 'string');

/**
 * @param {BarRow} row
 * @param {ReturnType<typeof barShapes>[number]} bar
 * @param {Description} description
 * @param {boolean} isFirst of the figures
 */
function rowView(
  { name, operator = '', value, metric, note, kind, class: colour },
  bar,
  description,
  isFirst,
) {
  const about = metric ? (metricName(description, metric) ?? name) : name;
  return html`<li class=${kind}>
    <span class="name"
      ><span .textContent=${name}></span
      >${note ? html`<span class="note" .textContent=${`, ${note}`}></span>` : nothing}</span
    >
    <span class="value"
      >${operator}${metric ? figureButton(value, metric, about, isFirst ? 0 : -1) : value}</span
    >
    <svg class=${colour} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<path class="zero" d=${bar.zero === null ? '' : `M${bar.zero},-2V10`} /><rect class="bar" x=${bar.x} y="0" width=${bar.width} height="8" />`}
    </svg>
  </li>`;
}

/**
 * The bars in percent of the width; the zero line only where bars lie on both of its sides.
 *
 * @param {Pick<BarRow, 'from' | 'to'>[]} rows
 */
export function barShapes(rows) {
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = linearScale(high > low ? [low, high] : [0, 1], [0, 100]);
  return rows.map(({ from, to }) => {
    const [x0, x1] = [x(Math.min(from, to)), x(Math.max(from, to))];
    return {
      x: px(x0),
      width: px(Math.max(x1 - x0, 0.6)),
      zero: low < 0 && high > 0 ? px(x(0)) : null,
    };
  });
}

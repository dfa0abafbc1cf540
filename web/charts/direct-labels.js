import { svg } from 'lit';
import { px } from './axes.js';
import { spreadApart } from './label-layout.js';

/** @import {Plot} from './axes.js' */

const MIN_GAP = 12; // px between labels

/**
 * Labels beside the right end of a stack, spread apart, each with a leader to its layer. An entry without `at` has an empty
 * label, and so have the smallest ones where there is no room for all.
 *
 * @param {{text: string, class: string, at: number | null, size?: number}[]} entries `at`: y in the drawing, or null; `size`: of the layer
 * @param {Plot} plot
 * @param {number} [least] distance between labels [px]
 */
export function directLabels(entries, plot, least = MIN_GAP) {
  const sizeOf = (/** @type {number} */ i) => entries[i].size ?? 0;
  const shown = [...entries.keys()]
    .filter((i) => entries[i].at !== null)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, (plot.bottom - plot.top) / least);
  const wanted = (/** @type {number} */ i) => entries[i].at ?? 0;
  shown.sort((a, b) => wanted(a) - wanted(b) || b - a);
  const placed = spreadApart(shown.map(wanted), 18, plot.top + 6, plot.bottom - 4);
  return entries.map((entry, i) => {
    const rank = shown.indexOf(i);
    if (rank < 0) return { text: '', line: '', x: 0, y: 0, class: entry.class };
    return {
      text: entry.text,
      line: `M${plot.right + 1},${px(wanted(i))}L${plot.right + 12},${px(placed[rank])}h5`,
      x: plot.right + 21,
      y: px(placed[rank] + 4),
      class: entry.class,
    };
  });
}

/** Width of the column of labels without the texts, in px. */
export const COLUMN_GAP = 26;

/** @param {ReturnType<typeof directLabels>} names */
export function directLabelTexts(names) {
  return names.map(
    ({ text, line, x, y, class: colour }) =>
      svg`<path class=${`leader ${colour}`} d=${line} /><text x=${x} y=${y} .textContent=${text}></text>`,
  );
}

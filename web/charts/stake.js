import { svg } from 'lit';
import { valueAxis } from './axes.js';
import { bandsView } from './bands.js';
import { comparisonLabelTexts } from './comparison-labels.js';
import { markedText } from './marked-text.js';
import { pictureView } from './picture.js';
import { stakeLayout } from './stake-layout.js';
import { stakeAbout, stakeTable, stakeValue } from './stake-text.js';
import { yearMarkAxis, yearMarkLine } from './year-mark.js';

/** @import {View} from '../types.js' */

/**
 * The value of the incumbent's stake in the lab over the years, with its range, and the stake itself at the chosen date.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 */
export function stakePicture(view, actions) {
  const shape = stakeLayout(view);
  return pictureView(view, actions, {
    name: 'stake',
    about: stakeAbout(view),
    valueOf: stakeValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: drawing(shape),
    tableOf: stakeTable,
  });
}

/** @param {ReturnType<typeof stakeLayout>} shape */
function drawing({ plot, dot, ...shape }) {
  return svg`<g class=${shape.class}>
    ${valueAxis(plot, shape.ticks)}
    ${bandsView(shape.bands)}
    <path class="baseline line" d=${shape.was} />
    <path class="line" d=${shape.line} />
    ${yearMarkLine(shape.mark)}
    <circle class="dot" cx=${dot.x} cy=${dot.y} r=${dot.r} data-metric=${dot.metric} />
    ${shape.words.map(markedText)} ${comparisonLabelTexts(shape.comparisonLabels)}
    ${yearMarkAxis(shape.mark)}
  </g>`;
}

import { svg, nothing } from 'lit';
import { valueAxis } from './axes.js';
import { bandsView } from './bands.js';
import { comparisonLabelTexts } from './comparison-labels.js';
import { exposureLayout } from './exposure-layout.js';
import { exposureAbout, exposureTable, exposureValue } from './exposure-text.js';
import { labelView, pictureView } from './picture.js';
import { chartWidth, seriesClass } from './providers.js';
import { yearMarkAxis, yearMarkLine } from './year-mark.js';

/** @import {View} from '../types.js' */

/**
 * How exposed the incumbent is: the lab's share of its backlog, with the range of the trials.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 */
export function exposurePicture(view, actions) {
  const width = chartWidth(view);
  const shape = exposureLayout(view, width);
  return pictureView(view, actions, {
    name: 'exposure',
    about: exposureAbout(view),
    valueOf: exposureValue,
    width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: svg`<g class=${seriesClass(view.description, view.description.incumbent_provider)}>${drawing(shape)}</g>`,
    tableOf: exposureTable,
  });
}

/** @param {ReturnType<typeof exposureLayout>} shape */
function drawing({ plot, ticks, mark, before, dot, flowDot, ...shape }) {
  return svg`
    ${valueAxis(plot, ticks)}
    ${bandsView(shape.bands)}
    ${yearMarkLine(mark)}
    <path class="baseline" d=${before.flow} />
    <path class="baseline" d=${before.level} />
    <path class="line thin" d=${shape.flow} />
    <path class="line" d=${shape.level} />
    ${labelView(shape.value)}
    <circle class="dot" cx=${dot.x} cy=${dot.y} r="4.5" data-metric=${dot.metric} />
    <circle class="dot flow" cx=${flowDot.x} cy=${flowDot.y} r=${flowDot.r} data-metric=${flowDot.metric ?? nothing} />
    ${labelView(shape.start)}
    ${shape.notes.map(labelView)}
    ${comparisonLabelTexts(shape.labels)}
    ${yearMarkAxis(mark)}`;
}

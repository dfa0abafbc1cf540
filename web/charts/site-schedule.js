import { nothing, svg } from 'lit';
import { valueAxis } from './axes.js';
import { directLabelTexts } from './direct-labels.js';
import { markedText } from './marked-text.js';
import { pictureView } from './picture.js';
import { siteScheduleLayout } from './site-schedule-layout.js';
import { siteScheduleAbout, siteScheduleTable, siteScheduleValue } from './site-schedule-text.js';
import { yearMarkAxis, yearMarkLine } from './year-mark.js';

/** @import {View} from '../types.js' */

/**
 * A build as the model assumes it, as its sites have been observed and are projected, one layer a site, and as announced;
 * nothing where no build has dates of its sites.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 */
export function siteSchedulePicture(view, actions) {
  const shape = siteScheduleLayout(view);
  if (!shape) return nothing;
  return pictureView(view, actions, {
    name: 'site-schedule',
    about: siteScheduleAbout(view),
    valueOf: siteScheduleValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: drawing(shape),
    tableOf: siteScheduleTable,
  });
}

/** @param {NonNullable<ReturnType<typeof siteScheduleLayout>>} shape */
function drawing({ plot, dot, seen, plan, ...shape }) {
  return svg`<g class=${shape.class}>
    ${markedText(shape.reading)}
    ${valueAxis(plot, shape.ticks)}
    ${shape.layers.map(
      ({ seen, due }) => svg`<path class="site-layer seen" d=${seen} /><path class="site-layer" d=${due} />`,
    )}
    <path class="baseline line" d=${shape.was} />
    <path class="line assumed" d=${shape.assumed} />
    <path class="line sites projected" d=${shape.projected} />
    <path class="line sites" d=${shape.observed} />
    ${yearMarkLine(shape.mark)}
    <circle class="plan" cx=${plan.x} cy=${plan.y} r=${plan.r} />
    <circle class="dot seen" cx=${seen.x} cy=${seen.y} r=${seen.r} />
    <circle class="dot assumed" cx=${dot.x} cy=${dot.y} r=${dot.r} data-metric=${dot.metric} />
    ${shape.names.map(markedText)} ${directLabelTexts(shape.siteNames)}
    ${yearMarkAxis(shape.mark)}
  </g>`;
}

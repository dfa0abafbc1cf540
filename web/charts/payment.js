import { nothing, svg } from 'lit';
import { valueAxis } from './axes.js';
import { comparisonLabelTexts } from './comparison-labels.js';
import { directLabelTexts } from './direct-labels.js';
import { paymentLayout } from './payment-layout.js';
import { paymentAbout, paymentTable, paymentValue } from './payment-text.js';
import { labelView, pictureView } from './picture.js';
import { chartWidth } from './providers.js';
import { yearMarkAxis } from './year-mark.js';

/** @import {View} from '../types.js' */

/**
 * Whether the lab can pay: what is due by year, partner on partner, what it can fund, and the gap so far.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 */
export function paymentPicture(view, actions) {
  const width = chartWidth(view);
  const shape = paymentLayout(view, width);
  return pictureView(view, actions, {
    name: 'payment',
    about: paymentAbout(view),
    valueOf: paymentValue,
    width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: svg`${columns(shape)}${gap(shape)}${yearMarkAxis(shape.mark)}`,
    tableOf: paymentTable,
  });
}

/** @param {ReturnType<typeof paymentLayout>} shape */
function columns({ plot, before, fundsDot, ...shape }) {
  return svg`
    <clipPath id="payment-plot">
      <rect x=${plot.left} y=${plot.top} width=${plot.right - plot.left} height=${plot.bottom - plot.top} />
    </clipPath>
    ${labelView(shape.header)}
    ${valueAxis(plot, shape.ticks)}
    <path class="year-line" d=${shape.yearLine} />
    ${shape.layers.map((layer) => svg`<path class=${layer.class} d=${layer.d} />`)}
    <path class="baseline under" d=${before.due} />
    <path class="baseline" d=${before.due} />
    <g clip-path="url(#payment-plot)">
      <path class="baseline under" d=${before.funds} />
      <path class="baseline" d=${before.funds} />
      <path class="line halo" d=${shape.funds} />
      <path class="line" d=${shape.funds} />
      <circle class="dot" cx=${fundsDot.x} cy=${fundsDot.y} r=${fundsDot.r} data-metric=${fundsDot.metric ?? nothing} />
    </g>
    ${directLabelTexts(shape.names)}
    ${labelView(shape.defaultNote)}
    ${comparisonLabelTexts(shape.labels)}`;
}

/** @param {ReturnType<typeof paymentLayout>} shape */
function gap({ below, gap: { dot, ...panel } }) {
  return svg`
    ${labelView(panel.label)}
    <path class="missing" d=${panel.missing} />
    <path class="spare" d=${panel.spare} />
    ${valueAxis(below, panel.ticks)}
    <path class="baseline" d=${panel.before} />
    <path class="line thin" d=${panel.line} />
    <circle class="dot" cx=${dot.x} cy=${dot.y} r="3.5" data-metric=${dot.metric} />`;
}

import { nothing, svg } from 'lit';
import { plainText, slice } from '../text/phrase.js';
import { drawnPhrase } from '../ui/phrase.js';
import { valueAxis, valueLabelText, yearAxis } from './axes.js';
import { capacityLayout } from './capacity-layout.js';
import {
  capacityAbout,
  capacityQuestion,
  capacityTable,
  capacityTitle,
  capacityValue,
  rivalLine,
} from './capacity-text.js';
import { chartFigure } from './chart.js';
import { comparisonLabelTexts } from './comparison-labels.js';
import { directLabelTexts } from './direct-labels.js';
import { wrap } from './label-layout.js';

/**
 * Capacity by partner, the lab's own below, and what it controls as a share of the incumbent's whole under it.
 * @param {import('../types.js').View} view @param {{chooseYear: (k: number) => void}} actions
 */
export function capacityChart(view, actions) {
  const shape = capacityLayout(view);
  return chartFigure(view, actions, {
    name: 'capacity',
    title: capacityTitle(view),
    about: capacityAbout(view),
    question: capacityQuestion(view),
    valueOf: capacityValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: svg`${areas(shape)}${strip(shape, rivalLine(view))}`,
    tableOf: capacityTable,
  });
}

/** @param {ReturnType<typeof capacityLayout>} shape */
function areas({ plot, ...shape }) {
  return svg`
    ${valueAxis(plot, shape.ticks)}
    ${shape.layers.map((layer) => svg`<path class=${layer.class} d=${layer.d} />`)}
    <path class="baseline line" d=${shape.was} />
    <path class="line halo" d=${shape.own} />
    <path class="line own" d=${shape.own} />
    ${directLabelTexts(shape.names)} ${comparisonLabelTexts(shape.letters)}
    ${valueLabelText(shape.reading)}
    ${yearAxis(shape.years, plot.bottom + 18)}`;
}

/** @param {ReturnType<typeof capacityLayout>} shape @param {import('../types.js').Phrase} text */
function strip({ width, hair, plot, strip }, text) {
  const [first] = wrap(plainText(text), width, 14);
  const [line, more] = [slice(text, 0, first.length), slice(text, first.length + 1)];
  return svg`
    <path class="cursor-line" d="M${hair},20V${plot.bottom}M${hair},${strip.plot.top}V${strip.plot.bottom}" />
    <text class="emphasis" x="0" y=${plot.bottom + 48}>${drawnPhrase(line)}<tspan x="0" dy="15">${drawnPhrase(more)}</tspan></text>
    ${valueAxis(strip.plot, strip.ticks)}
    <path class="baseline line" d=${strip.was} />
    <path class="line own" d=${strip.line} />
    <circle class="dot" data-metric=${strip.dot.metric ?? nothing} cx=${strip.dot.x} cy=${strip.dot.y} r=${strip.dot.r} />
    ${comparisonLabelTexts(strip.letters)}`;
}

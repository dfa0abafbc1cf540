import { nothing, svg } from 'lit';
import { valueAxis, valueLabelText, yearAxis } from './axes.js';
import { chartFigure } from './chart.js';
import { comparisonLabelTexts } from './comparison-labels.js';
import { directLabelTexts } from './direct-labels.js';
import { LINE } from './label-layout.js';
import { obligationsLayout } from './obligations-layout.js';
import {
  obligationsAbout,
  obligationsQuestion,
  obligationsTable,
  obligationsTitle,
  obligationsValue,
} from './obligations-text.js';

/**
 * What the lab owes by year, partner on partner, with what it can fund as a line.
 * @param {import('../types.js').View} view @param {{chooseYear: (k: number) => void}} actions
 */
export function obligationsChart(view, actions) {
  const shape = obligationsLayout(view);
  return chartFigure(view, actions, {
    name: 'obligations',
    title: obligationsTitle(view),
    about: obligationsAbout(view),
    question: obligationsQuestion(view),
    valueOf: obligationsValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: drawing(shape),
    tableOf: obligationsTable,
  });
}

/** @param {ReturnType<typeof obligationsLayout>} shape */
function drawing({ plot, height, ...shape }) {
  const { column, dot, bandNote, fundsNote } = shape;
  return svg`
    ${valueLabelText(shape.reading)}
    <clipPath id="obligations-plot">
      <rect x=${plot.left} y=${plot.top} width=${plot.right - plot.left} height=${plot.bottom - plot.top} />
    </clipPath>
    <rect class="column" x=${column.x} width=${column.width} y="20" height=${plot.bottom - 20} />
    ${valueAxis(plot, shape.ticks)}
    ${shape.layers.map((layer) => svg`<path class=${layer.class} d=${layer.d} />`)}
    <path class="baseline" d=${shape.wasDue} />
    <g clip-path="url(#obligations-plot)">
      <path class="baseline line" d=${shape.wasFunds} />
      <path class="line halo" d=${shape.funds} />
      <path class="line" d=${shape.funds} />
      <circle class="dot" data-metric=${dot.metric ?? nothing} cx=${dot.x} cy=${dot.y} r=${dot.r} />
    </g>
    ${directLabelTexts(shape.names)}
    ${[bandNote, fundsNote].map(
      ({ x, y, anchor, lines }) =>
        svg`<text class="label-halo" text-anchor=${anchor} x=${x} y=${y}>${lines.map((line, i) => svg`<tspan x=${x} dy=${i && LINE}>${line}</tspan>`)}</text>`,
    )}
    ${comparisonLabelTexts(shape.letters)}
    ${yearAxis(shape.years, height - 8)}`;
}

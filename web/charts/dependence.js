import { svg } from 'lit';
import { drawnPhrase } from '../ui/phrase.js';
import { valueAxis, yearAxis } from './axes.js';
import { bandsView } from './bands.js';
import { chartFigure } from './chart.js';
import { dependenceLayout } from './dependence-layout.js';
import {
  dependenceAbout,
  dependenceQuestion,
  dependenceTable,
  dependenceTitle,
  dependenceValue,
} from './dependence-text.js';

/**
 * Each side's dependence over the years with the bands of the trials, and the part of the trials in each state.
 * @param {import('../types.js').View} view @param {{chooseYear: (k: number) => void}} actions
 */
export function dependenceChart(view, actions) {
  const shape = dependenceLayout(view);
  return chartFigure(view, actions, {
    name: 'dependence',
    title: dependenceTitle(view),
    about: dependenceAbout(view),
    question: dependenceQuestion(view),
    valueOf: dependenceValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: svg`${shape.lines.map(lineView)}${statesView(shape)}<path class="cursor-line" d=${shape.hair} />${shape.lines.map(dotView)}`,
    tableOf: dependenceTable,
  });
}

/** @param {ReturnType<typeof dependenceLayout>['lines'][number]} line */
function lineView({ plot, name, value, range, ticks, bands, was, d }) {
  return svg`
    <text x="0" y=${plot.top - 12}>${name}<tspan class="emphasis">${drawnPhrase(value)}</tspan><tspan class="muted">${drawnPhrase(range)}</tspan></text>
    ${valueAxis(plot, ticks)}
    ${bandsView(bands)}
    <path class="baseline line" d=${was} />
    <path class="line" d=${d} />`;
}

/** @param {ReturnType<typeof dependenceLayout>['lines'][number]} line */
const dotView = ({ dot }) =>
  svg`<circle class="dot" data-metric=${dot.metric} cx=${dot.x} cy=${dot.y} r="4.5" />`;

/** @param {ReturnType<typeof dependenceLayout>} shape */
function statesView({ states, years, key }) {
  const { plot, ticks, layers } = states;
  return svg`
    <text x="0" y=${plot.top - 12}>Share of trials in each state</text>
    ${valueAxis(plot, ticks)}
    <g class=${states.class}>${layers.map((layer) => svg`<path class=${layer.class} d=${layer.d} />`)}</g>
    ${layers.map(({ name }) => svg`<text class="small" text-anchor="middle" x=${name.x} y=${name.y}>${name.text}</text>`)}
    ${yearAxis(years, plot.bottom + 18)}
    ${key.map(
      ({ class: state, text, x, y, label, part }) => svg`
        <rect class=${state} x=${x + 1} y=${y - 10} width="16" height="12" />
        <text class=${text} x=${x + 24} y=${y}>${label} <tspan class="emphasis">${drawnPhrase(part)}</tspan></text>`,
    )}`;
}

import { nothing, svg } from 'lit';
import { drawnPhrase } from '../ui/phrase.js';
import { valueAxis, valueLabelText, yearAxis } from './axes.js';
import { backlogShareLayout } from './backlog-share-layout.js';
import {
  backlogShareAbout,
  backlogShareQuestion,
  backlogShareTable,
  backlogShareTitle,
  backlogShareValue,
} from './backlog-share-text.js';
import { bandsView } from './bands.js';
import { chartFigure } from './chart.js';
import { comparisonLabelTexts } from './comparison-labels.js';
import { partyNames } from './providers.js';

/**
 * The lab's part of the incumbent's business over time, and the three steps from the start to the chosen point.
 * @param {import('../types.js').View} view @param {{chooseYear: (k: number) => void}} actions
 */
export function backlogShareChart(view, actions) {
  const shape = backlogShareLayout(view);
  const { classOf } = partyNames(view);
  return chartFigure(view, actions, {
    name: 'backlog-share',
    title: backlogShareTitle(view),
    about: backlogShareAbout(view),
    question: backlogShareQuestion(view),
    valueOf: backlogShareValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: svg`<g class=${classOf(view.description.parties.incumbent)}>${lines(shape)}${steps(shape.bridge)}</g>`,
    tableOf: backlogShareTable,
  });
}

/** @param {ReturnType<typeof backlogShareLayout>} shape */
function lines({ plot, ...shape }) {
  const { levelDot, flowDot } = shape;
  return svg`
    ${valueLabelText(shape.reading)}
    ${valueAxis(plot, shape.ticks)}
    ${bandsView(shape.bands)}
    <path class="cursor-line" d="M${shape.hair},20V${plot.bottom}" />
    <path class="baseline line" d=${shape.wasLevel} />
    <path class="baseline line revenue" d=${shape.wasFlow} />
    <path class="line flow" d=${shape.flow} />
    <path class="line level" d=${shape.level} />
    <circle class="dot flow" data-metric=${flowDot.metric ?? nothing} cx=${flowDot.x} cy=${flowDot.y} r=${flowDot.r} />
    <circle class="dot level" data-metric=${levelDot.metric} cx=${levelDot.x} cy=${levelDot.y} r=${levelDot.r} />
    ${shape.notes.map(
      ({ x, y, anchor, text }) =>
        svg`<text class="label-halo" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`,
    )}
    ${comparisonLabelTexts(shape.letters)}
    ${yearAxis(shape.years, plot.bottom + 18)}`;
}

/** @param {ReturnType<typeof backlogShareLayout>['bridge']} bridge */
function steps({ zero, top, bottom, left, right, rows, baseline }) {
  return svg`
    <path class="zero" d="M${zero},${top + 18}V${bottom - 8}" />
    ${rows.map(
      ({ text, value, kind, y, bar, join }) => svg`
        <path class="join" d=${join} />
        <rect class=${`step ${kind}`} x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height} />
        <text class=${`label-halo ${kind}`} x=${left} y=${y}>${text}</text>
        <text class=${`label-halo ${kind}`} x=${right} y=${y} text-anchor="end">${drawnPhrase(value)}</text>`,
    )}
    <path class="baseline" d=${baseline} />`;
}

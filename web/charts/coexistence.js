import { nothing, svg } from 'lit';
import { drawnPhrase } from '../ui/phrase.js';
import { chartFigure } from './chart.js';
import { coexistenceLayout } from './coexistence-layout.js';
import {
  coexistenceAbout,
  coexistenceQuestion,
  coexistenceTable,
  coexistenceTitle,
  coexistenceValue,
} from './coexistence-text.js';
import { comparisonLabelTexts } from './comparison-labels.js';

/**
 * Each side's dependence on the other as a plane, its states shaded and named, the path through the years on it.
 * @param {import('../types.js').View} view @param {{chooseYear: (k: number) => void}} actions
 */
export function coexistenceChart(view, actions) {
  const shape = coexistenceLayout(view);
  return chartFigure(view, actions, {
    name: 'coexistence',
    title: coexistenceTitle(view),
    about: coexistenceAbout(view),
    question: coexistenceQuestion(view),
    valueOf: coexistenceValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: svg`${plane(shape)}${axes(shape)}${path(shape)}`,
    tableOf: coexistenceTable,
  });
}

/** @param {ReturnType<typeof coexistenceLayout>} shape */
function plane({ areas }) {
  return svg`
    ${areas.map(
      (area) =>
        svg`<rect class=${area.class} x=${area.x} y=${area.y} width=${area.width} height=${area.height} />`,
    )}
    ${areas.map(
      ({ name: { lines, x, y, anchor, size } }) =>
        svg`<text class=${size < 13 ? 'muted small' : 'muted'} text-anchor=${anchor} x=${x} y=${y}>${lines[0]}<tspan x=${x} dy="15">${lines.slice(1).join(' ')}</tspan></text>`,
    )}`;
}

/** @param {ReturnType<typeof coexistenceLayout>} shape */
function axes({ plot, across, up, titles }) {
  return svg`
    ${across.map(({ at, text }) => svg`<text class="tick" text-anchor="middle" x=${at} y=${plot.bottom + 18}>${text}</text>`)}
    ${up.map(({ at, text }) => svg`<text class="tick" text-anchor="end" x=${plot.left - 6} y=${at + 4}>${text}</text>`)}
    <text class="muted" text-anchor="end" x=${plot.right} y=${plot.bottom + 40}
      >${titles.across.text}<tspan class="emphasis">${drawnPhrase(titles.across.value)}</tspan> →</text
    >
    <text class="muted" x="0" y=${plot.top - 10}
      >↑ ${titles.up.text}<tspan class="emphasis">${drawnPhrase(titles.up.value)}</tspan></text
    >`;
}

/** @param {ReturnType<typeof coexistenceLayout>} shape */
function path({ guides, cloud, was, wasDot, path, dots, years, letters }) {
  return svg`
    <path class=${cloud.class} d=${cloud.d} />
    <path class="cursor-line dotted" d=${guides} />
    <path class="baseline line" d=${was} />
    <circle class="baseline dot" cx=${wasDot.x} cy=${wasDot.y} r=${wasDot.r} />
    <path class="line" d=${path} />
    ${dots.map(({ x, y, r, chosen, metric }) => svg`<circle class=${chosen ? 'dot chosen' : 'dot'} data-metric=${metric ?? nothing} cx=${x} cy=${y} r=${r} />`)}
    ${years.map(
      ({ x, y, anchor, text, chosen }) =>
        svg`<text class=${chosen ? 'chosen' : ''} text-anchor=${anchor} x=${x} y=${y}>${text}</text>`,
    )}
    ${comparisonLabelTexts(letters)}`;
}

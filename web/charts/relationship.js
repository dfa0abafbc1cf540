import { svg } from 'lit';
import { comparisonLabelTexts } from './comparison-labels.js';
import { LINE } from './label-layout.js';
import { markedText } from './marked-text.js';
import { pictureView } from './picture.js';
import { relationshipLayout } from './relationship-layout.js';
import { relationshipAbout, relationshipTable, relationshipValue } from './relationship-text.js';

/** @import {View} from '../types.js' */

/**
 * Each side's dependence on the other as a plane, its regimes shaded and named, and the path through the dates on it: a
 * place in it chooses the nearest date.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 */
export function relationshipPicture(view, actions) {
  const shape = relationshipLayout(view);
  return pictureView(view, actions, {
    name: 'relationship',
    about: relationshipAbout(view),
    valueOf: relationshipValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: svg`${plane(shape)}${axes(shape)}${path(shape)}`,
    tableOf: relationshipTable,
  });
}

/** @param {ReturnType<typeof relationshipLayout>} shape */
function plane({ areas, cloud, names, key }) {
  return svg`
    ${areas.map(
      (area) =>
        svg`<rect class=${area.class} x=${area.x} y=${area.y} width=${area.width} height=${area.height} />`,
    )}
    <path class=${cloud.class} d=${cloud.d} />
    ${names.map(
      ({ class: kind, lines, x, y, anchor }) =>
        svg`<text class=${kind} text-anchor=${anchor} x=${x} y=${y}>${lines.map((line, i) => svg`<tspan x=${x} dy=${i && LINE} .textContent=${line}></tspan>`)}</text>`,
    )}
    ${key.map(
      ({ class: tint, x, y, size, text }) => svg`
        <rect class=${`area swatch ${tint}`} x=${x} y=${y} width=${size} height=${size} />
        <text class="tick" x=${x + size + 6} y=${y + size - 0.5} .textContent=${text}></text>`,
    )}`;
}

/** @param {ReturnType<typeof relationshipLayout>} shape */
function axes({ plot, across, up, titles }) {
  return svg`
    ${across.map(({ at, text }) => svg`<text class="tick" text-anchor="middle" x=${at} y=${plot.bottom + 17} .textContent=${text}></text>`)}
    ${up.map(({ at, text }) => svg`<text class="tick" text-anchor="end" x=${plot.left - 6} y=${at + 4} .textContent=${text}></text>`)}
    ${markedText(titles.up)} ${markedText(titles.across)}`;
}

/** @param {ReturnType<typeof relationshipLayout>} shape */
function path({ marks, was, wasDot, path: now, dots, dot, dates, comparisonLabels }) {
  return svg`
    <path class="value-mark" d=${marks} />
    <path class="baseline line" d=${was} />
    <circle class="baseline dot" cx=${wasDot.x} cy=${wasDot.y} r=${wasDot.r} />
    <path class="line" d=${now} />
    ${dots.map(({ x, y, r }) => svg`<circle class="dot" cx=${x} cy=${y} r=${r} />`)}
    <circle class="dot chosen" cx=${dot.x} cy=${dot.y} r=${dot.r} data-metric=${dot.metric} />
    ${dates.map(
      ({ x, y, anchor, text, chosen }) =>
        svg`<text class=${chosen ? 'label-halo chosen' : 'tick'} text-anchor=${anchor} x=${x} y=${y} .textContent=${text}></text>`,
    )}
    ${comparisonLabelTexts(comparisonLabels)}`;
}

import { html, nothing, svg } from 'lit';
import { multipleTitle, multipleWords, referenceOf } from '../text/known-when.js';
import { QUESTIONS } from '../text/questions.js';
import { HEIGHT, WIDTH, multipleLayout } from './small-multiples-layout.js';

/**
 * @import {KnownPair} from '../text/record-data.js'
 * @import {Question} from '../text/questions.js'
 */

/**
 * One small chart a question: its number by the date of the scenario. A click on a point opens its scenario, a click on a
 * figure of the open scenario its derivation, which gives the focus back to the chart. For the keyboard there are buttons beside
 * the charts and in the table.
 *
 * @param {KnownPair} pair
 * @param {{ id: string, grid: number[], isMoved: boolean }} present the open scenario
 * @param {(id: string) => void} open
 */
export const smallMultiples = (pair, present, open) =>
  html`<div class="multiples">
    ${QUESTIONS.map((question) => multipleView(question, pair, present, open))}
  </div>`;

/**
 * @param {Question} question
 * @param {KnownPair} pair
 * @param {{ id: string, grid: number[], isMoved: boolean }} present
 * @param {(id: string) => void} open
 */
function multipleView(question, pair, present, open) {
  const { series, path, ticks, zero, plot } = multipleLayout(question, pair, present.id);
  const [title, unit] = multipleTitle(question, pair);
  const words = multipleWords(question, pair);
  return html`<div class="chart multiple" data-question=${question.id}>
    <p class="caption">
      <b .textContent=${title}></b>
      <span .textContent=${unit}></span>
    </p>
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      tabindex="-1"
      aria-label=${`${title}, ${unit}. ${words}`}
    >
      ${zero === null ? nothing : svg`<path class="zero" d="M${plot.left - 12},${zero}H${plot.right + 12}" />`}
      ${ticks.map(({ at, text }) => svg`<text class="tick" text-anchor="middle" x=${at} y=${plot.bottom + 22} .textContent=${text}></text>`)}
      ${path.map((d) => svg`<path class="through" d=${d} />`)}
      ${series.map((points, m) =>
        points.map(({ id, isPresent, isRing, x, y, wide, half, label }, i) => {
          const metric = referenceOf(question.metrics[m], pair.date, { id }, present);
          return svg`<g class=${isPresent ? 'present' : ''} data-scenario=${id} @click=${() => isPresent || open(id)}>
            <path class="wide" d=${wide} /><path class="half" d=${half} />
            <circle class=${isRing ? 'dot ring' : 'dot'} cx=${x} cy=${y} r=${isPresent ? 5 : 4} />
            ${m === 0 ? svg`<rect class="target" x=${ticks[i].x - 13} y="0" width="26" height=${HEIGHT} />` : nothing}
            ${label ? svg`<text class=${isPresent ? 'label-halo emphasis' : 'label-halo'} text-anchor=${label.anchor} x=${label.x} y=${label.y} data-metric=${metric ?? nothing} .textContent=${label.text}></text>` : nothing}
          </g>`;
        }),
      )}
    </svg>
  </div>`;
}

import { html, nothing, svg } from 'lit';
import { outcomeShape } from './outcome-rows-layout.js';

/** @import {OutcomeList, OutcomeRow} from './outcome-lists.js' */

/**
 * Rows of a name, bands with what was published as a dot, and both in figures.
 *
 * @param {OutcomeList} list
 */
export const outcomeRows = ({ rows, heads }) =>
  html`<ul class="outcomes ${heads.published ? 'compared' : ''}">
    <li class="head" aria-hidden="true">
      <span class="name"></span><span class="scale"></span
      ><span class="model" .textContent=${heads.model}></span>
      <span class="range" .textContent=${heads.range}></span>
      ${heads.published ? html`<span class="published" .textContent=${heads.published}></span><span class="verdict"></span>` : nothing}
    </li>
    ${rows.map((row) => rowView(row, heads))}
  </ul>`;

/**
 * @param {OutcomeRow} row
 * @param {OutcomeList['heads']} heads
 */
const rowView = ({ id, name, model, range, published, verdict, isMiss = false, note, shape }, heads) =>
  html`<li class=${isMiss ? 'miss' : ''} data-row=${id}>
    <span class="name" .textContent=${name}></span>
    <span class="scale">${drawing(shape, isMiss)}</span>
    <span class="model"><i .textContent=${`${heads.model} `}></i><span .textContent=${model}></span></span>
    <span class="range"><i .textContent=${`${heads.range} `}></i><span .textContent=${range}></span></span>
    ${
      heads.published
        ? html`<span class="published"
              ><i .textContent=${`${heads.published} `}></i><b .textContent=${published}></b
            ></span>
            <span class="verdict" .textContent=${verdict}></span>`
        : nothing
    }
    ${note ? html`<span class="note" .textContent=${note}></span>` : nothing}
  </li>`;

/**
 * Ends of lines are round dots, however the drawing is stretched.
 *
 * @param {OutcomeRow['shape']} row
 * @param {boolean} isMiss
 */
function drawing(row, isMiss) {
  const { wide, half, mark, dot, span, beyond } = outcomeShape(row);
  return html`<svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class=${half ? 'wide' : 'wide input'} x=${wide.x} y="3" width=${wide.width} height="14" />
      ${half ? svg`<rect class="half" x=${half.x} y="3" width=${half.width} height="14" />` : nothing}
      <path class="own" d="M${mark},1V19" />
      ${span ? svg`<path class="span" d="M${span.x},10h${span.width}" />` : nothing}
      ${dot === null ? nothing : svg`<path class="dot" d="M${dot},10h0" />${isMiss ? svg`<path class="hole" d="M${dot},10h0" />` : nothing}`}
      ${beyond === null ? nothing : svg`<path class="beyond" d=${beyond === 'left' ? 'M1.6,4L0.4,10L1.6,16' : 'M98.4,4L99.6,10L98.4,16'} />`}`}
  </svg>`;
}

import { html, nothing } from 'lit';
import { seriesClass } from '../../charts/providers.js';
import { moneyHeading, moneyRows } from '../../text/money.js';
import { phraseView } from '../../ui/phrase.js';

/** @import {View} from '../../types.js' */

/**
 * Per partner, money in to the left of the line and money out to the right.
 *
 * @param {View} view
 * @param {number} number of the section
 */
export function moneyView(view, number) {
  const { description } = view;
  const { lab } = description.parties;
  const rows = moneyRows(view);
  const most = Math.max(1e-9, ...rows.map(({ paid, invested }) => Math.max(paid, invested)));
  const width = (/** @type {number} */ value) => `${((100 * value) / most).toFixed(2)}%`;
  return html`<h2 id="money-title" data-number=${number} .textContent=${moneyHeading(view)}></h2>
    <div class="money-rows" role="table" aria-labelledby="money-title">
      <div class="money-row head" role="row">
        <span role="columnheader">Partner</span>
        <span role="columnheader" class="in" .textContent=${`put into ${lab}`}></span>
        <span role="columnheader" class="out" .textContent=${`paid by ${lab}`}></span>
        <span role="columnheader" class="words">both ways</span>
      </div>
      ${rows.map(
        ({ provider, name, paid, invested, paidFigure, investedFigure, roundTrip }) =>
          html`<div class="money-row ${seriesClass(description, provider)}" role="row">
            <span role="rowheader" .textContent=${name}></span>
            <span role="cell" class="in"
              >${invested > 0 ? phraseView([investedFigure].flat(), description) : nothing}<i
                .style=${`inline-size: ${width(invested)}`}
              ></i
            ></span>
            <span role="cell" class="out"
              ><i .style=${`inline-size: ${width(paid)}`}></i
              >${paid > 0 ? phraseView([paidFigure].flat(), description) : nothing}</span
            >
            <span role="cell" class="words">${phraseView(roundTrip, description)}</span>
          </div>`,
      )}
    </div>`;
}

import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { compareView } from '../compare/compare.js';
import { casesView } from '../levers/cases.js';
import { tableView } from '../ui/table.js';
import { creditView } from './credit.js';
import { PICTURES, WHOLE, leversView, settingsView, tablesView } from './parts.js';

/** Everything below the answer. @param {import('./page.js').Shown} shown @param {import('./page.js').Followed} followed */
export function wholeView(shown, followed) {
  const { view, own, store, depth, levers, parts } = shown;
  const { acts, state } = store;
  return html`
    <div class="workspace ${levers?.length === 0 ? 'alone' : ''}">
      ${casesView(own.cases, state.overrides, acts.takeCase)} ${compareView(state.kept, own, acts)}
      ${parts > 0 ? leversView(shown) : html`<div></div>`}
      <section class="pictures" aria-labelledby="pictures-title">
        <h2 id="pictures-title" class="unseen">Pictures</h2>
        ${settingsView(shown)}
        ${Object.entries(PICTURES)
          .slice(0, Math.max(0, parts - 1))
          .map(([id, picture]) => followed(id, () => picture(view, acts)))}
        ${parts < WHOLE ? html`<div class="to-come"></div>` : ''}
      </section>
    </div>
    ${parts < WHOLE ? '' : belowPictures(shown)}
  `;
}

/** @param {import('./page.js').Shown} shown */
function belowPictures(shown) {
  const { view, own, store, depth } = shown;
  return html`
    ${depth && depth.analysesView(view, own, store, depth.inquiry)}
    <details class="deals">
      <summary><h2>Deals</h2></summary>
      ${guard([view.rest, depth], () => depth && tableView(depth.dealTable(view)))}
    </details>
    <details class="partners">
      <summary><h2>Partners</h2></summary>
      ${tablesView(shown)}
    </details>
    ${guard([own, depth], () => depth && depth.evidenceView(own))} ${creditView(shown)}
  `;
}

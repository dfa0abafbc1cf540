import { html } from 'lit';
import { creditView } from './credit.js';
import { PICTURES, leversView, settingsView, tablesView } from './parts.js';

/**
 * One part of the page, with its levers.
 *
 * @param {import('./page.js').Shown} shown @param {import('../state/presets.js').Cut} cut @param {import('./page.js').Followed} followed
 */
export function cutView(shown, { pictures = [], analyses, tables, trials }, followed) {
  const { view, own, store, depth, levers } = shown;
  const isAlone = !levers?.length || !(pictures.length || analyses || tables);
  return html`
    <div class="workspace ${isAlone ? 'alone' : ''}">
      ${leversView(shown)}
      <div class="pictures">
        ${trials ? settingsView(shown) : ''}
        ${pictures.map((id) => followed(id, () => PICTURES[id](view, store.acts)))}
        ${analyses && depth ? depth.analysesView(view, own, store, depth.inquiry, analyses) : ''}
        ${tables ? tablesView(shown) : ''}
      </div>
    </div>
    ${creditView(shown)}
  `;
}

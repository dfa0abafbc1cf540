import { html } from 'lit';
import { answerText, title } from '../text/answer.js';
import { copiedText, openDialog } from '../ui/dialog.js';
import { originOf } from './origin.js';
import { iframeSnippet, packageSnippet, scriptSnippet } from './snippets.js';
import { THEMES, VIEWS } from './views.js';

const SNIPPETS = [
  { name: 'A frame, for every site', snippet: iframeSnippet },
  { name: 'A script, part of your page', snippet: scriptSnippet },
  { name: 'A package, for a site that is built', snippet: packageSnippet },
];

/** @param {import('./copy.js').Shown} shown */
export function embedDialog({ root, view, own, state, link, base }) {
  const told = {
    ...{ base, link, state, title: title(own), sentence: answerText(view), asOf: originOf(own, link).asOf },
  };
  let [chosen, theme, said] = [VIEWS[0], THEMES[0], ''];
  openDialog(root, 'Embed', (redraw) => {
    const say = (/** @type {string} */ text) => ((said = text), redraw());
    const pasted = { ...told, view: chosen.id, height: chosen.height, theme: theme.id };
    return html`<p>What you paste shows the present state; readers can go on from it.</p>
      <div class="choices">
        ${choice('Show', VIEWS, chosen, (one) => ((chosen = one), say('')))}
        ${choice('Colours', THEMES, theme, (one) => ((theme = one), say('')))}
      </div>
      ${SNIPPETS.map(({ name, snippet }) => copiedText(name, snippet(pasted), say))}
      <p role="status">${said}</p>`;
  });
}

/**
 * @template {{ id: string, label: string }} T
 * @param {string} name @param {T[]} rows @param {T} chosen @param {(row: T) => void} choose
 */
function choice(name, rows, chosen, choose) {
  /** @param {Event & { currentTarget: HTMLSelectElement }} event */
  const changed = ({ currentTarget }) => choose(rows[currentTarget.selectedIndex]);
  return html`<label>
    ${name}
    <select @change=${changed}>
      ${rows.map((row) => html`<option .selected=${row === chosen}>${row.label}</option>`)}
    </select>
  </label>`;
}

import { html } from 'lit';
import { title } from '../text/answer.js';
import { copiedText, openDialog } from '../ui/dialog.js';
import { bibtex, plainCitation } from './citation.js';
import { originOf } from './origin.js';

/** @param {import('./copy.js').Shown} shown */
export function citeDialog({ root, own, page }) {
  const origin = originOf(own, page);
  const cited = { ...origin, title: title(own), scenario: own.id, accessed: new Date() };
  let said = '';
  openDialog(root, 'Cite', (redraw) => {
    const say = (/** @type {string} */ text) => ((said = text), redraw());
    return html`<p>The link in it leads to the state that you see, with the figures of the same date.</p>
      ${copiedText('In words', plainCitation(cited), say)} ${copiedText('BibTeX', bibtex(cited), say)}
      <p role="status">${said}</p>`;
  });
}

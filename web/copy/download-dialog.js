import { html } from 'lit';
import { copiedText, openDialog } from '../ui/dialog.js';
import { csvText } from './csv.js';
import { itemsIn } from './items.js';
import { originOf } from './origin.js';
import { posterFiles } from './poster-files.js';
import { reportText } from './report.js';
import { isFramed, maySave, save } from './saving.js';

/** @typedef {import('./saving.js').Made} Made */

const WHOLE = { id: 'all', name: 'All figures, with the spread of the trials' };

/** @param {import('./copy.js').Shown} shown */
export function downloadDialog(shown) {
  const { root, own, page } = shown;
  const origin = originOf(own, page);
  const items = itemsIn(root);
  let said = '';
  /** @type {Made | null} what a frame may not be let save */
  let seen = null;

  openDialog(root, 'Download', (redraw) => {
    const say = (/** @type {string} */ text) => ((said = text), redraw());
    /** @param {Made} made */
    const give = (made) => {
      if (maySave()) save(made);
      seen = isFramed() ? made : null;
      say(saidOf(made));
    };
    /** @param {string} kind @param {{ id: string, name: string }} item @param {() => { text: string } | { canvas: HTMLCanvasElement }} make */
    const button = (kind, { id, name }, make) => {
      const file = `dealscope-${own.id}-${id}.${kind.toLowerCase()}`;
      const press = () => give({ file, ...make() });
      return html`<button class="quiet" aria-label="${kind}: ${name}" @click=${press}>${kind}</button>`;
    };
    return html`<ul>
        ${items.map((item) => {
          const { name, picture, records } = item;
          const files = picture && posterFiles(picture, origin);
          return html`<li>
            <span>${name}</span>
            ${files && [button('SVG', item, files.svg), button('PNG', item, files.png)]}
            ${records && button('CSV', item, () => ({ text: csvText(records, origin) }))}
          </li>`;
        })}
        <li>
          <span>${WHOLE.name}</span>
          ${button('JSON', WHOLE, () => ({ text: reportText(shown, origin) }))}
        </li>
      </ul>
      <p role="status">${said}</p>
      ${seen && seenView(seen, say)}`;
  });
}

/** @param {Made} made */
function saidOf({ file, ...made }) {
  if (!isFramed()) return `${file} is saved.`;
  const byHand =
    'canvas' in made ? 'the picture can be saved from here by its own menu' : 'the text is here to be copied';
  return maySave()
    ? `${file} is saved, if the site around this frame lets it; ${byHand}.`
    : `The site around this frame lets it save no files; ${byHand}.`;
}

/** @param {Made} made @param {(said: string) => void} say */
const seenView = (made, say) =>
  'canvas' in made ? html`<div class="seen">${made.canvas}</div>` : copiedText(made.file, made.text, say);

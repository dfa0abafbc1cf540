import { html } from 'lit';
import { answerText, title } from '../text/answer.js';
import { copiedText, openDialog } from '../ui/dialog.js';
import { bibtex, originOf, plainCitation } from './citation.js';
import { csvText } from './csv.js';
import { THEMES, VIEWS } from './embed-views.js';
import { isFramed, maySave, reportJson, save } from './files.js';
import { itemsIn } from './pictures.js';
import { framedPictureFiles } from './poster.js';
import { iframeSnippet, packageSnippet, scriptSnippet } from './snippets.js';

/** @typedef {import('./files.js').ExportFile} ExportFile */

const WHOLE = { id: 'all', name: 'All figures, with the spread of the trials' };

/** @param {import('./index.js').ExportContext} shown */
export function downloadDialog(shown) {
  const { root, baseDescription, page } = shown;
  const origin = originOf(baseDescription, page);
  const items = itemsIn(shown);
  const hasPicture = items.some(({ picture }) => picture);
  let said = '';
  /** @type {ExportFile | null} what a frame may not be let save */
  let seen = null;

  openDialog(root, 'Download', (redraw) => {
    const say = (/** @type {string} */ text) => ((said = text), redraw());
    /** @param {ExportFile} made */
    const give = (made) => {
      if (maySave()) save(made);
      seen = isFramed() ? made : null;
      say(savedText(made));
    };
    /** @param {string} kind @param {{ id: string, name: string }} item @param {() => { text: string } | { canvas: HTMLCanvasElement }} make */
    const button = (kind, { id, name }, make) => {
      const file = `dealscope-${baseDescription.id}-${id}.${kind.toLowerCase()}`;
      const press = () => give({ file, ...make() });
      return html`<button class="button-plain" aria-label="${kind}: ${name}" @click=${press}>
        ${kind}
      </button>`;
    };
    return html`${hasPicture ? '' : html`<p>This view has no picture.</p>`}
      <ul>
        ${items.map((item) => {
          const { name, picture, records } = item;
          const files = picture && framedPictureFiles(picture, origin);
          return html`<li>
            <span>${name}</span>
            ${files && [button('SVG', item, files.svg), button('PNG', item, files.png)]}
            ${records && button('CSV', item, () => ({ text: csvText(records, origin) }))}
          </li>`;
        })}
        <li>
          <span>${WHOLE.name}</span>
          ${button('JSON', WHOLE, () => ({ text: reportJson(shown, origin) }))}
        </li>
      </ul>
      <p role="status">${said}</p>
      ${seen && previewView(seen, say)}`;
  });
}

/** @param {ExportFile} made */
function savedText({ file, ...made }) {
  if (!isFramed()) return `${file} is saved.`;
  const byHand =
    'canvas' in made ? 'the picture can be saved from here by its own menu' : 'the text is here to be copied';
  return maySave()
    ? `${file} is saved, if the site around this frame lets it; ${byHand}.`
    : `The site around this frame lets it save no files; ${byHand}.`;
}

/** @param {ExportFile} made @param {(said: string) => void} say */
const previewView = (made, say) =>
  'canvas' in made ? html`<div class="seen">${made.canvas}</div>` : copiedText(made.file, made.text, say);

/** @param {import('./index.js').ExportContext} shown */
export function citeDialog({ root, baseDescription, page }) {
  const origin = originOf(baseDescription, page);
  const cited = {
    ...origin,
    title: title(baseDescription),
    scenario: baseDescription.id,
    accessed: new Date(),
  };
  let said = '';
  openDialog(root, 'Cite', (redraw) => {
    const say = (/** @type {string} */ text) => ((said = text), redraw());
    return html`<p>The link in it leads to the state that you see, with the figures of the same date.</p>
      ${copiedText('In words', plainCitation(cited), say)} ${copiedText('BibTeX', bibtex(cited), say)}
      <p role="status">${said}</p>`;
  });
}

const SNIPPETS = [
  { name: 'A frame, for every site', snippet: iframeSnippet },
  { name: 'A script, part of your page', snippet: scriptSnippet },
  { name: 'A package, for a site that is built', snippet: packageSnippet },
];

/** @param {import('./index.js').ExportContext} shown */
export function embedDialog({ root, view, baseDescription, state, link, base }) {
  const told = {
    ...{
      base,
      link,
      state,
      title: title(baseDescription),
      sentence: answerText(view),
      asOf: originOf(baseDescription, link).asOf,
    },
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

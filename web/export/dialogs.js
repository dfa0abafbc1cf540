// The dialogs Download, Cite and Embed.

import { html } from 'lit';
import { sentenceText, title } from '../text/sentence.js';
import { copyableText, openDialog } from '../ui/dialog.js';
import { bibtex, originOf, plainCitation } from './citation.js';
import { csvText } from './csv.js';
import { THEMES, VIEWS } from './embed-views.js';
import { isFramed, maySave, reportJson, save } from './files.js';
import { framedPictureFiles } from './framed-picture.js';
import { itemsIn } from './pictures.js';
import { iframeSnippet, packageSnippet, scriptSnippet } from './snippets.js';

/**
 * @import {ExportFile} from './files.js'
 * @import {ExportContext} from './index.js'
 */

const REPORT = { id: 'all', name: 'All figures, with the spread of the trials' };

/** @param {ExportContext} context */
export function downloadDialog(context) {
  const { baseDescription, page } = context;
  const origin = originOf(baseDescription, page);
  const items = itemsIn(context);
  const hasPicture = items.some(({ picture }) => picture);
  let status = '';
  /** @type {ExportFile | null} shown in a frame, where saving may be denied */
  let preview = null;

  openDialog(context, 'Download', (redraw) => {
    const setStatus = (/** @type {string} */ text) => ((status = text), redraw());
    /** @param {ExportFile} file */
    const deliver = (file) => {
      if (maySave()) save(file);
      preview = isFramed() ? file : null;
      setStatus(savedText(file));
    };
    /**
     * @param {string} format
     * @param {{ id: string, name: string }} item
     * @param {() => { text: string } | { canvas: HTMLCanvasElement }} make
     */
    const button = (format, { id, name: label }, make) => {
      const name = `dealscope-${baseDescription.id}-${id}.${format.toLowerCase()}`;
      const click = () => deliver({ name, ...make() });
      return html`<button class="button-plain" aria-label="${format}: ${label}" @click=${click}>
        ${format}
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
          <span>${REPORT.name}</span>
          ${button('JSON', REPORT, () => ({ text: reportJson(context, origin) }))}
        </li>
      </ul>
      <p role="status">${status}</p>
      ${preview && previewView(preview, setStatus)}`;
  });
}

/** @param {ExportFile} file */
function savedText({ name, ...content }) {
  if (!isFramed()) return `${name} is saved.`;
  const byHand =
    'canvas' in content
      ? 'the picture can be saved from here by its own menu'
      : 'the text is here to be copied';
  return maySave()
    ? `${name} is saved, if the site around this frame lets it; ${byHand}.`
    : `The site around this frame lets it save no files; ${byHand}.`;
}

/**
 * The file itself, to be copied or saved by hand.
 *
 * @param {ExportFile} file
 * @param {(status: string) => void} setStatus
 */
const previewView = (file, setStatus) =>
  'canvas' in file
    ? html`<div class="preview">${file.canvas}</div>`
    : copyableText(file.name, file.text, setStatus);

/** @param {ExportContext} context */
export function citeDialog(context) {
  const { baseDescription, page } = context;
  const data = {
    ...originOf(baseDescription, page),
    title: title(baseDescription),
    scenario: baseDescription.id,
    accessed: new Date(),
  };
  let status = '';
  openDialog(context, 'Cite', (redraw) => {
    const setStatus = (/** @type {string} */ text) => ((status = text), redraw());
    return html`<p>The link in it leads to the state that you see, with the figures of the same date.</p>
      ${copyableText('In words', plainCitation(data), setStatus)}
      ${copyableText('BibTeX', bibtex(data), setStatus)}
      <p role="status">${status}</p>`;
  });
}

const SNIPPETS = [
  { name: 'A frame, for every site', snippet: iframeSnippet, note: '' },
  {
    name: 'A script, part of your page',
    snippet: scriptSnippet,
    note: 'A copy of the folder of embed.js on your own site does as well: put its address there.',
  },
  {
    name: 'A package, for a site that is built',
    snippet: packageSnippet,
    note: 'It is not on the npm registry. In a copy of Dealscope’s source, scripts/build and then npm pack make the file that is installed here.',
  },
];

/** @param {ExportContext} context */
export function embedDialog(context) {
  const { view, baseDescription, state, link, base } = context;
  const claims = context.claims?.file.claims ?? [];
  const content = {
    base,
    link,
    state,
    title: title(baseDescription),
    sentence: sentenceText(view),
    asOf: originOf(baseDescription, link).asOf,
  };
  const views = VIEWS.filter(({ id }) => id !== 'claim' || claims.length);
  const statements = claims.map(({ id, text }) => ({ id, label: text }));
  let [chosen, statement, theme, status] = [VIEWS[0], statements[0], THEMES[0], ''];
  openDialog(context, 'Embed', (redraw) => {
    const setStatus = (/** @type {string} */ text) => ((status = text), redraw());
    const { id, height } = chosen;
    const embed = { ...content, view: id, claim: statement?.id, height, theme: theme.id };
    return html`<p>What you paste shows the present state; readers can go on from it.</p>
      <div class="choices">
        ${selectView('Show', views, chosen, (view) => ((chosen = view), setStatus('')))}
        ${
          id === 'claim'
            ? selectView('Statement', statements, statement, (one) => ((statement = one), setStatus('')))
            : ''
        }
        ${selectView('Colours', THEMES, theme, (one) => ((theme = one), setStatus('')))}
      </div>
      ${SNIPPETS.map(
        ({ name, snippet, note }) =>
          html`${copyableText(name, snippet(embed), setStatus)}${note && html`<p class="note">${note}</p>`}`,
      )}
      ${
        theme.id === 'transparent'
          ? html`<p class="note">
              A frame cannot see the article’s ground: add its colour to the address, as in
              theme=transparent&amp;ground=%23ffffff.
            </p>`
          : ''
      }
      <p role="status">${status}</p>`;
  });
}

/**
 * @template {{ id: string, label: string }} T
 * @param {string} label
 * @param {T[]} options
 * @param {T} chosen
 * @param {(option: T) => void} choose
 */
function selectView(label, options, chosen, choose) {
  /** @param {Event & { currentTarget: HTMLSelectElement }} event */
  const change = ({ currentTarget }) => choose(options[currentTarget.selectedIndex]);
  return html`<label>
    ${label}
    <select @change=${change}>
      ${options.map((option) => html`<option .selected=${option === chosen}>${option.label}</option>`)}
    </select>
  </label>`;
}

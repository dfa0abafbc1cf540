import { html, render, unsafeCSS } from 'lit';
import css from './dialog.css?inline';

const { styleSheet } = unsafeCSS(css);

/**
 * A native dialog beside what the page renders. Closed, it is gone, and the focus is back where it was.
 *
 * @param {ShadowRoot} root
 * @param {string} title
 * @param {(redraw: () => void) => unknown} body told anew at each redraw
 */
export function openDialog(root, title, body) {
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  const dialog = document.createElement('dialog');
  dialog.className = 'copy';
  dialog.setAttribute('aria-labelledby', 'copy-title');
  dialog.setAttribute('closedby', 'any');
  dialog.addEventListener('close', () => dialog.remove());
  const redraw = () =>
    render(
      html`<div class="inside">
        <div class="head">
          <h2 id="copy-title">${title}</h2>
          <button class="button-plain" @click=${() => dialog.close()}>Close</button>
        </div>
        ${body(redraw)}
      </div>`,
      dialog,
    );
  redraw();
  root.append(dialog);
  dialog.showModal();
}

/**
 * A text with its button. Where the browser lets the page copy nothing, the text is left selected and that is said.
 *
 * @param {string} name
 * @param {string} text
 * @param {(said: string) => void} say
 */
export function copiedText(name, text, say) {
  /** @param {Event} event */
  const copy = async ({ currentTarget }) => {
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    const area = /** @type {HTMLTextAreaElement} */ (button.closest('.text')?.querySelector('textarea'));
    if (await isCopied(area)) {
      button.focus();
      say(`${name}: copied.`);
    } else say(`${name}: selected. This browser leaves it to you to copy it.`);
  };
  return html`<div class="text">
    <label>
      <span>${name}</span>
      <textarea readonly rows=${Math.min(9, linesOf(text))} spellcheck="false" .value=${text}></textarea>
    </label>
    <button class="button-plain" aria-label="Copy ${name}" @click=${copy}>Copy</button>
  </div>`;
}

const COLUMNS = 72;

/** @param {string} text */
const linesOf = (text) =>
  text
    .trimEnd()
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0);

/**
 * A frame of another origin may not use the clipboard, but may copy what is selected.
 *
 * @param {HTMLTextAreaElement} area
 */
async function isCopied(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select();
    return document.execCommand('copy');
  }
}

import { html, render, unsafeCSS } from 'lit';
import css from './dialog.css?inline';

const { styleSheet } = unsafeCSS(css);

/**
 * Opens a native modal dialog at the end of a shadow root. It is removed when it closes; the browser then returns the
 * focus to where it was.
 *
 * @param {{ root: ShadowRoot, addSheet: (sheet: CSSStyleSheet) => void }} place `addSheet` adds a style sheet to the root
 * @param {string} title
 * @param {(redraw: () => void) => unknown} body the template, computed at each call of `redraw`
 */
export function openDialog({ root, addSheet }, title, body) {
  if (styleSheet) addSheet(styleSheet);
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
 * A read-only text with a button that copies it. Where the browser does not allow copying, the text is selected and the
 * status reports it.
 *
 * @param {string} name
 * @param {string} text
 * @param {(status: string) => void} setStatus
 */
export function copyableText(name, text, setStatus) {
  /** @param {Event} event */
  const copy = async ({ currentTarget }) => {
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    const area = /** @type {HTMLTextAreaElement} */ (button.closest('.text')?.querySelector('textarea'));
    if (await copyFrom(area)) {
      button.focus();
      setStatus(`${name}: copied.`);
    } else setStatus(`${name}: selected. This browser leaves it to you to copy it.`);
  };
  return html`<div class="text">
    <label>
      <span>${name}</span>
      <textarea readonly rows=${Math.min(9, lineCount(text))} spellcheck="false" .value=${text}></textarea>
    </label>
    <button class="button-plain" aria-label="Copy ${name}" @click=${copy}>Copy</button>
  </div>`;
}

const COLUMNS = 72; // characters in a line of the text area, about

/**
 * Lines of the text, with long ones broken.
 *
 * @param {string} text
 */
const lineCount = (text) =>
  text
    .trimEnd()
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0);

/**
 * Copies the text of an area, and returns whether it was copied. A frame of another origin may not use the clipboard, but
 * may copy a selection.
 *
 * @param {HTMLTextAreaElement} area
 */
async function copyFrom(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select();
    return document.execCommand('copy');
  }
}

import { html, render, unsafeCSS } from 'lit';
import css from './copy.css?inline';

const { styleSheet } = unsafeCSS(css);

/**
 * A native dialog beside what the page renders. Closed, it is gone, and the focus is back where it was.
 *
 * @param {ShadowRoot} root @param {string} title
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
          <button class="quiet" @click=${() => dialog.close()}>Close</button>
        </div>
        ${body(redraw)}
      </div>`,
      dialog,
    );
  redraw();
  root.append(dialog);
  dialog.showModal();
}

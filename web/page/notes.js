import { html, nothing } from 'lit';

/**
 * What went wrong without stopping the page, to be read and put away.
 *
 * @param {string[]} notes @param {(note: string) => void} dismiss
 */
export function notesView(notes, dismiss) {
  if (!notes.length) return nothing;
  return html`<ul class="notes" role="status" aria-label="Notes">
    ${notes.map(
      (note) =>
        html`<li>
          ${note}
          <button class="quiet" aria-label="Dismiss: ${note}" @click=${() => dismiss(note)}>Dismiss</button>
        </li>`,
    )}
  </ul>`;
}

/** A scenario that could not be read: every fault with its place. @param {import('../types.js').Issue[]} issues */
export function issuesView(issues) {
  return html`<section class="failure" role="alert">
    <h2>This scenario cannot be read</h2>
    <ul>
      ${issues.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}
    </ul>
  </section>`;
}

/** The calculator did not start: the tables that came with the page stay below. @param {unknown} error */
export function failureView(error) {
  return html`<section class="failure" role="alert">
    <h2>The calculator could not start</h2>
    <p>${error instanceof Error ? error.message : String(error)}</p>
  </section>`;
}

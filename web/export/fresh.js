// Renders parts of the page anew, to read their drawings.

import { render } from 'lit';

/**
 * Renders a chart anew beside the page's own, reads it, and removes it before a frame is painted: its layout is that which
 * drew the page, its styles are those of its place.
 *
 * @template T
 * @param {HTMLElement} part the page's own
 * @param {unknown} template
 * @param {(host: HTMLElement) => T} read
 */
export function withFresh(part, template, read) {
  const host = document.createElement('div');
  part.after(host);
  try {
    render(template, host);
    return read(host);
  } finally {
    render('', host);
    host.remove();
  }
}

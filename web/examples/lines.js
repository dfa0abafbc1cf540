// What an author copies: the element's line, or the frame's.

import { BASE } from '../app/example-lines.js';
import { VIEWS } from '../export/embed-views.js';
import { iframeSnippet } from '../export/snippets.js';
import { escaped } from '../text/english.js';

/** @typedef {Record<string, string>} Flags */

/** @param {Flags} flags as attributes; a switch that is on is its name alone */
export const attributes = (flags) =>
  Object.entries(flags)
    .map(([name, value]) => (value === 'on' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');

/** @param {Flags} flags */
export const elementLine = (flags) => `<deal-scope${attributes(flags)}></deal-scope>`;

/** @param {Flags} flags @param {string} [base] */
export function frameAddress(flags, base = BASE) {
  const query = new URLSearchParams(flags).toString().replaceAll('%2C', ',');
  return query ? `${base}?${query}` : base;
}

export const scriptLine = `<script type="module" src="${BASE}embed.js"></script>`;

/** Where nothing tells a frame's height. @param {string} view */
export const heightOf = (view) => VIEWS.find(({ id }) => id === view)?.height ?? 0;

/** @param {string} view */
export const frameLine = (view) =>
  iframeSnippet({
    base: BASE,
    link: '',
    view,
    height: heightOf(view),
    theme: 'auto',
    title: 'Dealscope',
  }).trim();

// One example as HTML: the calculator itself, the line that puts it there, and the address of the same in a frame.

import { escaped } from '../text/english.js';
import { VIEWS } from '../export/embed-views.js';
import { iframeSnippet } from '../export/snippets.js';
import { BASE } from '../app/example-lines.js';

/** @param {string} line */
export const copied = (line) =>
  `<p class="line"><code class="copied" tabindex="0">${escaped(line)}</code></p>`;

/** With what leads there for those without the script. @param {Flags} flags */
export const live = (flags) => `
  <deal-scope${attributes(flags)}>
    <p><a href="${escaped(frameAddress(flags, '../index.html'))}">The calculator on a page of its own</a></p>
  </deal-scope>`;

/** @param {Flags} flags */
export const example = (flags) => `
  <div class="example">
    ${copied(elementLine(flags))}
    ${copied(frameAddress(flags))}
    ${live(flags)}
  </div>`;

// What an author copies: the element's line, or the frame's.

/** @typedef {Record<string, string>} Flags */

/** @param {Flags} flags as attributes; a switch that is on is its name alone */
const attributes = (flags) =>
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

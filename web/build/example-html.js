// An example as HTML: the lines to copy, for the element and for a frame, and the element itself.

import { escaped } from '../text/english.js';
import { VIEWS } from '../export/embed-views.js';
import { frameElement } from '../export/snippets.js';
import { BASE } from '../app/example-lines.js';

/** @typedef {Record<string, string>} Flags values by the flag's name */

/**
 * Text to copy.
 *
 * @param {string} line
 */
export const copied = (line) =>
  `<p class="line"><code class="copied" tabindex="0">${escaped(line)}</code></p>`;

/**
 * The element, with a link to the page for readers without scripts.
 *
 * @param {Flags} flags
 */
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

/**
 * Flags as attributes; a switch that is on has no value.
 *
 * @param {Flags} flags
 */
const attributes = (flags) =>
  Object.entries(flags)
    .map(([name, value]) => (value === 'on' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');

/** @param {Flags} flags */
export const elementLine = (flags) => `<deal-scope${attributes(flags)}></deal-scope>`;

/**
 * The address of the page with flags as its query.
 *
 * @param {Flags} flags
 * @param {string} [base]
 */
export function frameAddress(flags, base = BASE) {
  const query = new URLSearchParams(flags).toString().replaceAll('%2C', ',');
  return query ? `${base}?${query}` : base;
}

export const scriptLine = `<script type="module" src="${BASE}embed.js"></script>`;

/**
 * Height of a view in a frame whose page does not follow its messages [CSS px].
 *
 * @param {string} view
 */
export const heightOf = (view) => VIEWS.find(({ id }) => id === view)?.height ?? 0;

/** @param {string} view */
export const frameLine = (view) =>
  frameElement({
    base: BASE,
    link: '',
    view,
    height: heightOf(view),
    theme: 'auto',
    title: 'Dealscope',
  });

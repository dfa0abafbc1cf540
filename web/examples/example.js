// One example as HTML: the calculator itself, the line that puts it there, and the address of the same in a frame.

import { escaped } from '../text/english.js';
import { attributes, elementLine, frameAddress } from './lines.js';

/** @typedef {import('./lines.js').Flags} Flags */

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

// The script of the page of examples.

import './deal-scope.js';
import './examples.css';
import './frame-heights.js';
import { BASE, addCopyButton } from './example-lines.js';

const base = new URL('..', location.href).href;
for (const line of document.querySelectorAll('code.copied')) {
  line.textContent = (line.textContent ?? '').replaceAll(BASE, base);
  addCopyButton(line);
}

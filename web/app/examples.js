import './deal-scope.js';
import './examples.css';
import './frame-heights.js';
import { BASE, copying } from './example-lines.js';

// The lines name the place where this page was found.
const base = new URL('..', location.href).href;
for (const line of document.querySelectorAll('code.copied')) {
  line.textContent = (line.textContent ?? '').replaceAll(BASE, base);
  copying(line);
}

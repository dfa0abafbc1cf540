// Pages of other kinds around the calculator.

import { copied, live } from './example.js';
import { frameAddress, frameLine, heightOf } from './lines.js';

const DARK = { view: 'sentence', theme: 'transparent', levers: 'none' };
const RIGHT_TO_LEFT = { view: 'sentence', levers: 'none' };
const FRAMED = 'share';

/** @param {import('./page.js').Facts} facts */
export const hostsHtml = ({ listener }) => `
  <section id="hosts">
    <h2>Pages around it</h2>
    <h3>A page of another colour</h3>
    <p>With <code>theme="transparent"</code> the page’s own ground shows, and its <code>color-scheme</code> decides
      between dark and light ink.</p>
    <div class="host midnight">${live(DARK)}</div>
    <h3>A page that reads from right to left</h3>
    <p>The calculator’s own words stay English, from left to right.</p>
    <div class="host" dir="rtl" lang="ar">
      <p>مقالة تُقرأ من اليمين إلى اليسار، والحاسبة فيها بالإنجليزية.</p>
      ${live(RIGHT_TO_LEFT)}
    </div>
    <h3>A frame that is as high as what is in it</h3>
    <p>Browsers that know <code>frame-sizing: content-height</code> do it by that style alone. For the others the frame tells
      its height, and a few lines of script follow it; without them the fixed height holds.</p>
    ${copied(frameLine(FRAMED))}
    ${copied(listener)}
    <iframe src="${frameAddress({ view: FRAMED }, '../index.html')}" title="Dealscope" loading="lazy" height="${heightOf(FRAMED)}"></iframe>
  </section>`;

// What a figure means and where it comes from.

import { html, nothing } from 'lit';
import { webAddress } from '../text/web-address.js';

/** @import {Parameter, Source} from '../types.js' */

/** @type {Record<Parameter['basis'], string>} */
export const BASIS = {
  article: 'Fact (article)',
  report: 'Fact (report)',
  derived: 'Derived',
  assumption: 'Assumption',
};

/**
 * @param {Pick<Parameter, 'basis' | 'note'>} figure
 * @param {Source} [source]
 */
export function originView({ basis, note }, source) {
  return html`<span class="basis" .textContent=${BASIS[basis]}></span>:
    <span .textContent=${`${note}. `}></span>${source ? html`${sourceView(source)}<span>.</span>` : nothing}`;
}

/** @param {Source} source */
export function sourceView({ title, publisher, url }) {
  const address = webAddress(url);
  const name = address
    ? html`<a href=${address} rel="noreferrer" .textContent=${title}></a>`
    : html`<span .textContent=${title}></span>`;
  return html`${name}<span .textContent=${` (${publisher})`}></span>`;
}

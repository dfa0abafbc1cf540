import { html, nothing } from 'lit';

/**
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../types.js').Source} Source
 */

/** @type {Record<Parameter['basis'], string>} */
export const BASIS = {
  article: 'Fact (article)',
  report: 'Fact (report)',
  derived: 'Derived',
  assumption: 'Assumption',
};

/** What a figure means and where it comes from. @param {Pick<Parameter, 'basis' | 'note'>} figure @param {Source} [source] */
export function originView({ basis, note }, source) {
  return html`<span class="basis">${BASIS[basis]}:</span>
    ${note}.${source ? html` ${sourceView(source)}.` : nothing}`;
}

/** @param {Source} source */
export function sourceView({ title, publisher, url }) {
  const name = url ? html`<a href=${url} rel="noreferrer">${title}</a>` : title;
  return html`${name} (${publisher})`;
}

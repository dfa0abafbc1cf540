// The derivation of one number. Loaded when the first number is opened.

import { html, nothing, unsafeCSS } from 'lit';
import css from './why.css?inline';
import { figureOf } from './figures.js';
import { inOne } from './metric-name.js';
import { namer } from './names.js';
import { KINDS, statementsOn } from './statements.js';
import { insideView } from './tree.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Derivation} Derivation
 *
 * @typedef {object} Asked
 * @property {string} name of the number in question
 * @property {import('../types.js').Reply<Derivation>} reply
 * @property {Description} description with the levers as they are
 * @property {Description} own of the scenario as it stands
 * @property {Set<string>} opened
 *
 * @typedef {object} PanelActs
 * @property {(path: string) => void} toggle
 * @property {(lever: string) => void} goTo
 * @property {() => void} close
 */

export const sheet = unsafeCSS(css).styleSheet;

/** @param {Asked} asked @param {PanelActs} acts */
export function panelView({ name, reply, description, own, opened }, { toggle, goTo, close }) {
  const nameOf = namer(description);
  const figure = reply.ok && reply.result.value !== null ? figureOf(reply.result) : null;
  return html`<div class="derivation-head">
      <h2 id="why-title" tabindex="-1">
        <span>${figure === null ? 'Why there is no number' : `Why ${figure}?`}</span>
        <span class="about">${inOne(nameOf(name))}</span>
      </h2>
      <button class="quiet" @click=${close}>Close</button>
    </div>
    ${
      reply.ok
        ? insideView(reply.result, name, { description, own, nameOf, opened, toggle, goTo })
        : html`<p class="formula">${reply.issues.map(({ message }) => message).join(' ')}</p>`
    }
    ${statementsView(name, description)}`;
}

/** @param {string} name @param {Description} description */
function statementsView(name, description) {
  const found = statementsOn(name, description);
  if (!found.length) return nothing;
  return html`<h3>What kind of statement this is</h3>
    <dl>
      ${found.map(
        ({ kind, texts }) =>
          html`<dt>${KINDS[kind]}</dt>
            ${texts.map((text) => html`<dd>${text}</dd>`)}`,
      )}
    </dl>`;
}

import { html, nothing } from 'lit';
import { unitOf } from '../text/units.js';
import { BASIS, sourceView } from '../ui/lever.js';

/**
 * @typedef {import('./derivation.js').DerivationNode} DerivationNode
 * @typedef {import('./tree.js').Tree} Tree
 */

/**
 * Where a figure of the scenario comes from, and the way to its lever.
 *
 * @param {DerivationNode} node
 * @param {Tree} tree
 */
export function leafOrigin({ name, value, basis, source }, { description, own, supposed, question, goTo }) {
  const parameter = own.parameters.find(({ id }) => id === name);
  const deal =
    description.contracts.find(({ id }) => name.startsWith(`contracts.${id}.`)) ??
    description.investments.find(({ id }) => name.startsWith(`investments.${id}.`));
  const moved = parameter && value !== parameter.value;
  const note = (parameter ?? deal)?.note;
  const found = own.sources.find(({ id }) => id === (moved ? parameter.source : source));
  const told = moved ? parameter.basis : basis;
  const moving = question.condition === 'baseline' ? 'Moved in A' : 'Moved by you';
  return html`<p class="origin">
    ${
      moved
        ? html`<strong
            >${name in supposed ? 'Set for this question' : moving}: the scenario has
            ${unitOf(parameter.unit).short(parameter.value)}.</strong
          > `
        : nothing
    }
    ${told ? html`<span class="basis">${BASIS[told] ?? told}${note ? ':' : '.'}</span>` : nothing}
    ${note ? `${note}.` : nothing} ${found ? html`${sourceView(found)}.` : nothing}
    ${
      parameter
        ? html`<button
            class="quiet"
            aria-label="Go to the lever “${parameter.label}”"
            @click=${() => goTo(name)}
          >
            Go to its lever
          </button>`
        : nothing
    }
  </p>`;
}

// The content of the panel, loaded when the first derivation is opened.

import { html, nothing, unsafeCSS } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { metricName } from '../../text/metrics.js';
import { DASH } from '../../text/numbers.js';
import { nodeName } from './nodes.js';
import css from './panel.css?inline';
import { derive, conditionText } from './question.js';
import { rangeTitle, rangeView } from './ranges.js';
import { KINDS, statementsOn } from './statements.js';
import { nodeView } from './tree.js';
import { figureOf } from './values.js';

/**
 * @import {Description} from '../../types.js'
 * @import {DerivationReply} from './question.js'
 */

export { derive };

/**
 * @typedef {DerivationReply & { expanded: Set<string> }} PanelState `expanded`: paths of expanded nodes and lists
 *
 * @typedef {object} PanelActions
 * @property {(path: string) => void} toggle
 * @property {(lever: string) => void} goTo
 * @property {() => void} goToTrials
 * @property {() => void} close
 */

export const sheet = unsafeCSS(css).styleSheet;

/**
 * @param {PanelState} state
 * @param {PanelActions} actions
 */
export function panelView(state, actions) {
  const { figure, about } = titleOf(state);
  const condition = conditionText(state);
  return html`<div class="derivation-head">
      <h2 id="why-title" tabindex="-1">
        <span .textContent=${figure === DASH ? 'Why there is no number' : `Why ${figure}?`}></span>
        <span class="about" .textContent=${about}></span>
        ${condition ? html`<span class="about condition" .textContent=${condition}></span>` : nothing}
      </h2>
      <button class="button-plain" @click=${actions.close}>Close</button>
    </div>
    ${contentView(state, actions)}`;
}

/** @param {PanelState} state */
function titleOf({ question: { name }, range, reply, description }) {
  if (range) return rangeTitle(range, description, name);
  return reply?.ok
    ? { figure: figureOf(reply.result), about: nodeName(reply.result) }
    : { figure: DASH, about: metricName(description, name) ?? '' };
}

/**
 * @param {PanelState} state
 * @param {PanelActions} actions
 */
function contentView(state, { toggle, goTo, goToTrials }) {
  const { question, range, reply, description, expanded } = state;
  const { name } = question;
  if (range) {
    const showAll = () => toggle(name);
    const view = rangeView(range, description, expanded.has(name), { showAll, goToSettings: goToTrials });
    return keyed(range, view); // other trials are rendered into fresh elements
  }
  if (!reply) return html`<p class="formula">The trials are on their way.</p>`;
  if (!reply.ok)
    return html`<p class="formula" .textContent=${reply.issues.map(({ message }) => message).join(' ')}></p>`;
  const tree = { ...state, toggle, goTo };
  return html`${nodeView(reply.result, name, tree)} ${statementsView(name, description)}`;
}

/**
 * @param {string} name
 * @param {Description} description
 */
function statementsView(name, description) {
  const found = statementsOn(name, description);
  if (!found.length) return nothing;
  return html`<h3>What kind of statement this is</h3>
    <dl>
      ${found.map(
        ({ kind, texts }) =>
          html`<dt .textContent=${KINDS[kind]}></dt>
            ${texts.map((text) => html`<dd .textContent=${text}></dd>`)}`,
      )}
    </dl>`;
}

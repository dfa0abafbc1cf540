// The analyses below the questions, each in a fold. What is inside is loaded for the first that is in view while it is open.

import { html } from 'lit';
import { ANALYSES } from '../../state/analysis-settings.js';
import { missingView } from './header.js';

/** @import {PageContext} from './layout.js' */

/** @type {Record<string, string>} */
const TITLES = {
  tornado: 'What matters most',
  solve: 'What would have to be true',
  map: 'Where the two can go',
};

/**
 * @param {PageContext} context
 * @param {string[]} [ids] of the analyses to render
 */
export function analysesFolds(context, ids = ANALYSES) {
  const { expanded } = context.store.state;
  const { setExpanded } = context.store.actions;
  return ids.map((id) => {
    /**
     * A fold inside has an event of its own.
     *
     * @param {Event & { currentTarget: HTMLDetailsElement }} event
     */
    const toggle = ({ currentTarget, target }) =>
      target === currentTarget && setExpanded(id, currentTarget.open);
    return html`<details class="analysis observed" id=${id} ?open=${expanded.has(id)} @toggle=${toggle}>
      <summary><h3 .textContent=${TITLES[id]}></h3></summary>
      ${expanded.has(id) ? contentOf(id, context) : ''}
    </details>`;
  });
}

/**
 * @param {string} id
 * @param {PageContext} context
 */
function contentOf(id, { view, baseDescription, store, analyses }) {
  if (analyses.module)
    return analyses.module.analysisView(id, view, baseDescription, store, analyses.module.client);
  return analyses.hasFailed ? missingView(analyses) : html`<p>Loading …</p>`;
}

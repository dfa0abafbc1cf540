// The analyses below the pictures, each behind a fold that computes nothing while it is closed.

import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { PARTS } from '../state/store.js';
import { mapView } from './map.js';
import { solveView } from './solve.js';
import { tornadoView } from './tornado.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../state/store.js').Store} Store
 */

/**
 * @param {View} view @param {Description} own the scenario as it stands @param {Store} store
 * @param {import('../engine/inquiry.js').Inquiry} inquiry @param {string[]} [only] ids of those that are shown
 */
export function analysesView(view, own, { state: { metric, asked, unfolded }, acts }, inquiry, only = PARTS) {
  const { all, target, lever, axes } = asked;
  const { rest = own } = view;
  const fold = (
    /** @type {string} */ id,
    /** @type {string} */ title,
    /** @type {() => unknown} */ inside,
  ) =>
    !only.includes(id)
      ? ''
      : html`<details
          class="analysis follows"
          id=${id}
          ?open=${unfolded.has(id)}
          @toggle=${(
            /** @type {Event & { currentTarget: HTMLDetailsElement }} */ { currentTarget, target },
          ) => target === currentTarget && acts.fold(id, currentTarget.open)}
        >
          <summary><h2>${title}</h2></summary>
          ${unfolded.has(id) ? inside() : ''}
        </details>`;
  return html`${fold('matters', 'What matters most', () =>
    guard([rest, metric, all], () => tornadoView(view, inquiry, { metric, all }, acts)),
  )}
  ${fold('solve', 'What would have to be true', () =>
    guard([rest, metric, target, lever], () =>
      solveView(view, own, inquiry, { metric, target, lever }, acts),
    ),
  )}
  ${fold('map', 'Where the two can go', () =>
    guard([view.hidden?.has('map') ? rest : view, metric, axes, view.width], () =>
      mapView({ ...view, rest }, own, inquiry, { metric, axes }, acts),
    ),
  )}`;
}

// The analyses below the pictures, each behind a fold that computes nothing while it is closed.

import { html, unsafeCSS } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { PARTS } from '../state/store.js';
import { summaryText } from '../text/answer.js';
import { metricIn, valueIn } from '../text/metrics.js';
import { plainText } from '../text/phrase.js';
import choosers from '../ui/select.css?inline';
import drawn from './derivation/drawings.css?inline';
import folds from './folds.css?inline';
import areas from './map-regions.css?inline';
import map from './map.css?inline';
import { mapOf, mapView } from './map.js';
import solve from './solve.css?inline';
import { solveView, solveQuestion } from './solve.js';
import curve from './sparkline.css?inline';
import { tornadoLayout } from './tornado-layout.js';
import { tornadoTitle } from './tornado-text.js';
import tornado from './tornado.css?inline';
import { tornadoOf, tornadoView } from './tornado.js';

/**
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {AnalysisSettings, Store, StoreState} from '../state/store.js'
 * @import {Description, View} from '../types.js'
 */

export { onDrawingClick } from './derivation/drawings.js';
export { leverCurves } from './sparkline.js';

export const sheet = unsafeCSS(
  [folds, choosers, curve, tornado, solve, areas, map, drawn].join(''),
).styleSheet;

/**
 * @param {View} view
 * @param {Description} baseDescription the scenario as it stands
 * @param {Store} store
 * @param {AnalysisClient} client
 * @param {string[]} [only] ids of those that are shown
 */
export function analysesView(
  view,
  baseDescription,
  { state: { metric, analysis, expanded }, actions },
  client,
  only = PARTS,
) {
  const { all, target, lever, axes } = analysis;
  const { settleToken = baseDescription } = view;
  const fold = (
    /** @type {string} */ id,
    /** @type {string} */ title,
    /** @type {() => unknown} */ inside,
  ) =>
    !only.includes(id)
      ? ''
      : html`<details
          class="analysis observed"
          id=${id}
          ?open=${expanded.has(id)}
          @toggle=${(
            /** @type {Event & { currentTarget: HTMLDetailsElement }} */ { currentTarget, target },
          ) => target === currentTarget && actions.setExpanded(id, currentTarget.open)}
        >
          <summary><h2>${title}</h2></summary>
          ${expanded.has(id) ? inside() : ''}
        </details>`;
  return html`${fold('matters', 'What matters most', () =>
    guard([settleToken, metric, all], () =>
      tornadoView({ ...view, settleToken }, client, { metric, all }, actions),
    ),
  )}
  ${fold('solve', 'What would have to be true', () =>
    guard([settleToken, metric, target, lever], () =>
      solveView(view, baseDescription, client, { metric, target, lever }, actions),
    ),
  )}
  ${fold('map', 'Where the two can go', () =>
    guard([view.offscreen?.has('map') ? settleToken : view, metric, axes, view.width], () =>
      mapView({ ...view, settleToken }, baseDescription, client, { metric, axes }, actions),
    ),
  )}`;
}

/**
 * What the analyses that are open are drawn from, by their ids.
 *
 * @param {View} view
 * @param {Description} baseDescription the scenario as it stands
 * @param {StoreState} state
 * @param {AnalysisClient} client
 */
export function analysesLayouts(view, baseDescription, { metric, analysis, expanded }, client) {
  const { settleToken = baseDescription } = view;
  const { all, axes } = analysis;
  return {
    matters: () =>
      expanded.has('matters') ? tornadoOf({ ...view, settleToken }, client, { metric, all }) : null,
    map: () =>
      expanded.has('map') ? mapOf({ ...view, settleToken }, baseDescription, client, { metric, axes }) : null,
  };
}

// What a screen reader is told when the finger rests: the answer to what was asked last, else how the page's answer moved.

/**
 * @param {View} view
 * @param {Description} baseDescription
 * @param {{ metric: string, analysis: AnalysisSettings }} state
 * @param {AnalysisClient} client
 */
export function announcementText(view, baseDescription, { metric: id, analysis }, client) {
  if (analysis.last === 'target')
    return plainText(solveQuestion(view, baseDescription, client, { ...analysis, metric: id }).words);
  if (analysis.last !== 'metric') return summaryText(view);
  const metric = metricIn(baseDescription, id, view.year);
  const now = valueIn(view.result, metric);
  const bars = client.tornado(view.overrides, metric.at);
  const subject = `${metric.name}${metric.when} is ${metric.figure(now)}.`;
  if (now === null) return subject;
  const shape = tornadoLayout(bars, now, metric, baseDescription.parameters, false);
  return `${subject} ${plainText(tornadoTitle(shape, metric))}.`;
}

// The analyses below the charts, each in a fold. An analysis is computed only while its fold is open.

import { html, unsafeCSS } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { PARTS } from '../state/analysis-settings.js';
import { summaryText } from '../text/sentence.js';
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
import { tornadoLayout } from './tornado-layout.js';
import { tornadoTitle } from './tornado-text.js';
import tornado from './tornado.css?inline';
import { tornadoOf, tornadoView } from './tornado.js';

/**
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {AnalysisSettings} from '../state/analysis-settings.js'
 * @import {Store, StoreState} from '../state/store.js'
 * @import {Description, View} from '../types.js'
 */

export { onDrawingClick } from './derivation/drawings.js';

export const sheet = unsafeCSS([folds, choosers, tornado, solve, areas, map, drawn].join('')).styleSheet;

/**
 * @param {View} view
 * @param {Description} baseDescription of the scenario without overrides
 * @param {Store} store
 * @param {AnalysisClient} client
 * @param {string[]} [only] ids of the analyses to render
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
          <summary><h3>${title}</h3></summary>
          ${expanded.has(id) ? inside() : ''}
        </details>`;
  return html`${fold('tornado', 'What matters most', () =>
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
 * Layouts of the open analyses, by id; null for a closed one.
 *
 * @param {View} view
 * @param {Description} baseDescription of the scenario without overrides
 * @param {StoreState} state
 * @param {AnalysisClient} client
 */
export function analysesLayouts(view, baseDescription, { metric, analysis, expanded }, client) {
  const { settleToken = baseDescription } = view;
  const { all, axes } = analysis;
  return {
    tornado: () =>
      expanded.has('tornado') ? tornadoOf({ ...view, settleToken }, client, { metric, all }) : null,
    map: () =>
      expanded.has('map') ? mapOf({ ...view, settleToken }, baseDescription, client, { metric, axes }) : null,
  };
}

/**
 * The announcement after input has settled: the result of the analysis whose settings changed last, else the summary of the
 * page's answer.
 *
 * @param {View} view
 * @param {Description} baseDescription
 * @param {{ metric: string, analysis: AnalysisSettings }} state
 * @param {AnalysisClient} client
 */
export function announcementText(view, baseDescription, { metric: id, analysis }, client) {
  if (analysis.last === 'target')
    return plainText(solveQuestion(view, baseDescription, client, { ...analysis, metric: id }).solutionText);
  if (analysis.last !== 'metric') return summaryText(view);
  const metric = metricIn(baseDescription, id, view.year);
  const now = valueIn(view.result, metric);
  const bars = client.tornado(view.overrides, metric.at);
  const subject = `${metric.name}${metric.when} is ${metric.figure(now)}.`;
  if (now === null) return subject;
  const layout = tornadoLayout(bars, now, metric, baseDescription.parameters, false);
  return `${subject} ${plainText(tornadoTitle(layout, metric))}.`;
}

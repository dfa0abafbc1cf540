// The analyses below the charts. An analysis is computed only while its fold is open.

import { unsafeCSS } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { summaryText } from '../text/sentence.js';
import { metricIn, valueIn } from '../text/metrics.js';
import { plainText } from '../text/phrase.js';
import choosers from '../ui/select.css?inline';
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

export const sheet = unsafeCSS([choosers, tornado, solve, areas, map].join('')).styleSheet;

/**
 * What is inside the fold of an analysis.
 *
 * @param {string} id
 * @param {View} view
 * @param {Description} baseDescription of the scenario without overrides
 * @param {Store} store
 * @param {AnalysisClient} client
 */
export function analysisView(id, view, baseDescription, { state: { metric, analysis }, actions }, client) {
  const { all, target, lever, axes } = analysis;
  const { settleToken = baseDescription } = view;
  if (id === 'tornado')
    return guard([settleToken, metric, all], () =>
      tornadoView({ ...view, settleToken }, client, { metric, all }, actions),
    );
  if (id === 'solve')
    return guard([settleToken, metric, target, lever], () =>
      solveView(view, baseDescription, client, { metric, target, lever }, actions),
    );
  return guard([view.offscreen?.has('map') ? settleToken : view, metric, axes, view.width], () =>
    mapView({ ...view, settleToken }, baseDescription, client, { metric, axes }, actions),
  );
}

/**
 * Layouts of the open analyses, by id; null for a closed one.
 *
 * @param {View} view
 * @param {Description} baseDescription of the scenario without overrides
 * @param {StoreState} state
 * @param {AnalysisClient} client
 * @param {(id: string) => boolean} isShown whether the page has it
 */
export function analysesLayouts(view, baseDescription, { metric, analysis, expanded }, client, isShown) {
  const { settleToken = baseDescription } = view;
  const { all, axes } = analysis;
  const isOpen = (/** @type {string} */ id) => isShown(id) && expanded.has(id);
  return {
    tornado: () => (isOpen('tornado') ? tornadoOf({ ...view, settleToken }, client, { metric, all }) : null),
    map: () =>
      isOpen('map') ? mapOf({ ...view, settleToken }, baseDescription, client, { metric, axes }) : null,
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

// A metric in words where no derivation has told its label yet.

import { split } from '../engine/metric-ref.js';
import { instant, period } from '../words/time.js';
import { dated } from './named.js';

/**
 * "OpenAI's share of Microsoft's backlog, end of 2029"; a metric of one provider or part has no name here.
 *
 * @param {import('../types.js').Description} description
 * @param {string} reference
 * @returns {string | null}
 */
export function metricName({ metrics }, reference) {
  const [stem, time] = split(reference);
  const metric = metrics.find(({ id, by }) => id === stem && !by);
  if (!metric) return null;
  const words = metric.kind === 'flow' ? period : instant;
  return dated(metric.label, time === undefined ? '' : words(Number(time)));
}

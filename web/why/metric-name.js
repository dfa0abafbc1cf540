// A metric in words, with its time: the engine's labels, a partner's or a part's name, and a year.

import { possessive } from '../words/grammar.js';
import { parties } from '../words/regimes.js';
import { instant, period } from '../words/time.js';
import { split } from './references.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {{ label: string, when: string }} Named `when` is empty where the figure has no time of its own
 */

/** @type {Record<string, (lab: string, incumbent: string) => string>} */
const PARTS = {
  diversification: (lab, incumbent) => `Effect of ${possessive(incumbent)} other business on that share`,
  demand: (lab) => `Effect of ${possessive(lab)} own demand on that share`,
  departure: (lab) => `Effect of ${possessive(lab)} new deals elsewhere on that share`,
};

/** @param {Description} description @param {string} name @returns {Named | null} null for what is no metric */
export function metricName(description, name) {
  const [stem, time] = split(name);
  const found = description.metrics.find(({ id, by }) =>
    by ? by === 'part' && stem.startsWith(`${id}.`) : id === stem,
  );
  if (found?.by === 'part') {
    const label = PARTS[stem.slice(found.id.length + 1)]?.(...parties(description)) ?? found.label;
    return { label, when: whenOf(found.kind, time) };
  }
  if (found) return { label: found.label, when: whenOf(found.kind, time) };
  return byProvider(description, stem, time);
}

/** spend.amazon, partners.amazon.remaining @param {Description} description @param {string} stem @param {string} [time] @returns {Named | null} */
function byProvider({ metrics, providers }, stem, time) {
  for (const { id, short_name } of providers) {
    const metric = metrics.find(
      (one) =>
        one.by === 'provider' &&
        [`${one.id}.${id}`, one.id.replace('.', `.${id}.`)].includes(stem) &&
        one.id !== stem,
    );
    if (!metric) continue;
    const label = `${metric.label.replace(/,? by provider$/, '')}: ${short_name}`;
    return { label, when: whenOf(metric.kind, time) };
  }
  return null;
}

/** @param {import('../types.js').Metric['kind']} kind @param {string} [time] */
function whenOf(kind, time) {
  if (time === undefined) return '';
  if (time === 'sum') return 'over the horizon';
  return kind === 'flow' ? period(Number(time)) : instant(Number(time));
}

/** In one piece: "OpenAI's share of Microsoft's backlog, end of 2029". @param {Named} named */
export const inOne = ({ label, when }) => (when ? `${label}, ${when}` : label);

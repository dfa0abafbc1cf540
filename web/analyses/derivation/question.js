// The request for a derivation: of which metric, and under which overrides.

import { andList } from '../../text/english.js';
import { distinctNames } from '../../text/metrics.js';
import { unitOf } from '../../text/units.js';
import { withSharedNodes } from './nodes.js';
import { TRIALS, rangeOfTrials } from './ranges.js';

/**
 * @import {Analyses} from '../../engine/analyses.js'
 * @import {StoreState} from '../../state/store.js'
 * @import {Overrides, Uncertainty} from '../../types.js'
 */

/**
 * @typedef {object} Question
 * @property {string} name of the metric
 * @property {string} [condition] `baseline`: in the baseline; else further overrides as JSON
 *
 * @typedef {Pick<StoreState, 'loaded' | 'overrides' | 'baselineOverrides'>} Levers
 */

/**
 * @param {Question} question
 * @param {Levers} levers
 * @param {Analyses} engine
 * @param {Uncertainty | null | undefined} trials
 */
export function derive(question, { loaded: scenario, overrides, baselineOverrides }, engine, trials) {
  if (!scenario) return null;
  const { name, condition } = question;
  const hypothetical = /** @type {Overrides} */ (condition?.startsWith('{') ? JSON.parse(condition) : {});
  const levers = condition === 'baseline' ? (baselineOverrides ?? {}) : { ...overrides, ...hypothetical };
  const common = {
    question,
    hypothetical,
    baseDescription: scenario.description,
    hasBaselineOverrides: baselineOverrides !== null,
    description: scenario.described(levers),
  };
  if (name.startsWith(TRIALS)) return { ...common, range: rangeOfTrials(name, trials), reply: null };
  const input = scenario.input(levers);
  const reply = engine.explain(input.text, input.overrides, name);
  return {
    ...common,
    range: null,
    reply: reply.ok ? { ...reply, result: withSharedNodes(reply.result) } : reply,
  };
}

/** @typedef {NonNullable<ReturnType<typeof derive>>} DerivationReply */

/**
 * The condition as text; empty for the overrides of the page.
 *
 * @param {DerivationReply} reply
 */
export function conditionText({
  question: { condition },
  hypothetical,
  hasBaselineOverrides,
  baseDescription: { parameters },
}) {
  if (condition === 'baseline') return hasBaselineOverrides ? 'in A' : 'in the scenario as it stands';
  const names = distinctNames(parameters);
  const clauses = parameters
    .filter(({ id }) => id in hypothetical)
    .map(({ id, unit }) => {
      const value = unitOf(unit).short(Number(hypothetical[id].toPrecision(5)));
      return `“${names.get(id)}” at ${value}`;
    });
  return clauses.length ? `with ${andList(clauses)}` : '';
}

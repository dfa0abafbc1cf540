// What a question about a number asks of the engine, and under which levers.

import { andList } from '../../text/english.js';
import { distinctNames } from '../../text/metrics.js';
import { unitOf } from '../../text/units.js';
import { withSharedNodes } from './nodes.js';
import { TRIALS, ofTrials } from './ranges.js';

/**
 * @import {Analyses} from '../../engine/analyses.js'
 * @import {StoreState} from '../../state/store.js'
 * @import {Overrides, Uncertainty} from '../../types.js'
 */

/**
 * @typedef {object} Question
 * @property {string} name of the number
 * @property {string} [condition] `baseline`: in what the result is set against; else levers that stand elsewhere, in JSON
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
  const told = {
    ...{ question, hypothetical, baseDescription: scenario.description, isKept: baselineOverrides !== null },
    description: scenario.described(levers),
  };
  if (name.startsWith(TRIALS)) return { ...told, range: ofTrials(name, trials), reply: null };
  const reply = engine.explain(scenario.text, levers, name);
  return {
    ...told,
    range: null,
    reply: reply.ok ? { ...reply, result: withSharedNodes(reply.result) } : reply,
  };
}

/** @typedef {NonNullable<ReturnType<typeof derive>>} Answered */

/**
 * Under which levers, where these are others than the page shows.
 *
 * @param {Answered} asked
 */
export function conditionText({
  question: { condition },
  hypothetical,
  isKept,
  baseDescription: { parameters },
}) {
  if (condition === 'baseline') return isKept ? 'in A' : 'in the scenario as it stands';
  const names = distinctNames(parameters);
  const told = parameters
    .filter(({ id }) => id in hypothetical)
    .map(({ id, unit }) => {
      const value = unitOf(unit).short(Number(hypothetical[id].toPrecision(5)));
      return `“${names.get(id)}” at ${value}`;
    });
  return told.length ? `with ${andList(told)}` : '';
}

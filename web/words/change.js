// Once a lever has moved: what changed against the scenario as it stands, or against A where one is kept; and when the
// backlog did not move, why.

import { isMoved } from '../state/values.js';
import { andList, inSentence, possessive, wholePoints } from './grammar.js';
import { points, share } from './numbers.js';
import { parties } from './regimes.js';
import { theInstant } from './time.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {import('../types.js').Result} Result
 * @typedef {(result: Result) => unknown} Measure
 */

/** One or two sentences; empty while nothing is set against anything. @param {View} view */
export function changeText(view) {
  if (!isMoved(view)) return view.kept ? 'A is kept, and B is still the same: move an assumption.' : '';
  return [differences(view), whyBacklogStands(view)].filter(Boolean).join(' ');
}

/** @param {View} view */
function differences(view) {
  const k = tellingPoint(view);
  const told = differencesAt(view, k);
  if (!told.length) return '';
  const against = view.kept ? 'B against A:' : 'Against the scenario as it stands,';
  return `${against} at ${theInstant(view.result.years[k])} ${andList(told)}.`;
}

/** The point nearest to the chosen one at which anything differs. @param {View} view */
function tellingPoint(view) {
  const nearest = [...view.result.years.keys()].sort(
    (a, b) => Math.abs(a - view.year) - Math.abs(b - view.year),
  );
  return nearest.find((k) => differencesAt(view, k).length > 0) ?? view.year;
}

/** @param {View} view @param {number} k */
function differencesAt({ description, baseline, result, kept }, k) {
  const [lab, incumbent] = parties(description);
  /** @param {string} id */
  const named = (id) =>
    inSentence(description.regimes.find((r) => r.id === id)?.label ?? id, [lab, incumbent]);
  const told = kept ? apart : instead;
  /** @type {[string, (result: Result) => number][]} */
  const shares = [
    [`${possessive(lab)} share of the backlog`, (r) => r.backlog_share[k]],
    [`${possessive(lab)} dependence on ${incumbent}`, (r) => r.lab_dependence[k]],
    [`${possessive(incumbent)} dependence on ${lab}`, (r) => r.incumbent_dependence[k]],
    [`what ${lab} could pay`, (r) => r.affordable_fulfilment],
  ];
  const parts = shares.map(([name, of]) => told(name, of(result), of(baseline)));
  parts.splice(3, 0, differing('the state', named(result.regime[k]), named(baseline.regime[k])));
  return parts.filter(Boolean);
}

/** "OpenAI's share of the backlog is 24% instead of 45%" @param {string} name @param {number} now @param {number} before */
const instead = (name, now, before) => differing(name, share(now), share(before));

/** "OpenAI's share of the backlog is 21 points lower" @param {string} name @param {number} now @param {number} before */
function apart(name, now, before) {
  if (!wholePoints(now - before)) return '';
  return `${name} is ${points(now - before)} ${now < before ? 'lower' : 'higher'}`;
}

/** @param {string} name @param {string} now @param {string} before */
const differing = (name, now, before) => (now === before ? '' : `${name} is ${now} instead of ${before}`);

/** @param {View} view */
function whyBacklogStands({ description, baseline, result, kept }) {
  const differs = (/** @type {Measure} */ of) => JSON.stringify(of(result)) !== JSON.stringify(of(baseline));
  const [lab, incumbent] = parties(description);
  if (differs((r) => r.backlog_share)) return '';
  if (!differs((r) => r)) {
    return kept
      ? 'A and B differ in no figure on this page.'
      : 'Nothing on this page moves: with the other levers as they are, this changes nothing.';
  }

  /** @type {[Measure, string][]} from what weighs most on the partnership to what weighs least */
  const pressures = [
    [(r) => r.effective_fulfilment, `what ${lab} pays`],
    [(r) => r.lab_dependence, `what ${lab} needs`],
    [(r) => r.incumbent_dependence, `how much ${incumbent} needs ${lab}`],
    [(r) => r.coverage, `what ${lab} can fund`],
  ];
  const pressure = pressures.find(([of]) => differs(of))?.[1] ?? `what else ${incumbent} earns or builds`;
  const stands = kept ? 'is the same in both' : 'does not move';
  return `${possessive(incumbent)} backlog ${stands}: the pressure is on ${pressure}, not on what is signed.`;
}

// Once a lever has moved: what changed against the scenario as it stands; and when the backlog did not move, why.

import { andList, inSentence, possessive } from './grammar.js';
import { share } from './numbers.js';
import { parties } from './regimes.js';
import { theInstant } from './time.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {import('../types.js').Result} Result
 * @typedef {(result: Result) => unknown} Measure
 */

/** @param {View} view */
export const isMoved = ({ overrides }) => Object.keys(overrides).length > 0;

/** One or two sentences; empty while every lever is where it began. @param {View} view */
export function changeText(view) {
  if (!isMoved(view)) return '';
  return [differences(view), whyBacklogStands(view)].filter(Boolean).join(' ');
}

/** @param {View} view */
function differences(view) {
  const k = tellingPoint(view);
  const told = differencesAt(view, k);
  if (!told.length) return '';
  return `Against the scenario as it stands, at ${theInstant(view.result.years[k])} ${andList(told)}.`;
}

/** The point nearest to the chosen one at which anything differs. @param {View} view */
function tellingPoint(view) {
  const nearest = [...view.result.years.keys()].sort(
    (a, b) => Math.abs(a - view.year) - Math.abs(b - view.year),
  );
  return nearest.find((k) => differencesAt(view, k).length > 0) ?? view.year;
}

/** @param {View} view @param {number} k */
function differencesAt({ description, baseline, result }, k) {
  const [lab, incumbent] = parties(description);
  /** @param {string} id */
  const named = (id) =>
    inSentence(description.regimes.find((r) => r.id === id)?.label ?? id, [lab, incumbent]);
  /** @type {[string, (result: Result) => string][]} */
  const told = [
    [`${possessive(lab)} share of the backlog`, (r) => share(r.backlog_share[k])],
    [`${possessive(lab)} dependence on ${incumbent}`, (r) => share(r.lab_dependence[k])],
    [`${possessive(incumbent)} dependence on ${lab}`, (r) => share(r.incumbent_dependence[k])],
    ['the state', (r) => named(r.regime[k])],
    [`what ${lab} could pay`, (r) => share(r.affordable_fulfilment)],
  ];
  return told
    .map(([name, of]) => ({ name, now: of(result), before: of(baseline) }))
    .filter(({ now, before }) => now !== before)
    .map(({ name, now, before }) => `${name} is ${now} instead of ${before}`);
}

/** @param {View} view */
function whyBacklogStands({ description, baseline, result }) {
  const differs = (/** @type {Measure} */ of) => JSON.stringify(of(result)) !== JSON.stringify(of(baseline));
  const [lab, incumbent] = parties(description);
  if (differs((r) => r.backlog_share)) return '';
  if (!differs((r) => r))
    return 'Nothing on this page moves: with the other levers as they are, this changes nothing.';

  /** @type {[Measure, string][]} from what weighs most on the partnership to what weighs least */
  const pressures = [
    [(r) => r.effective_fulfilment, `what ${lab} pays`],
    [(r) => r.lab_dependence, `what ${lab} needs`],
    [(r) => r.incumbent_dependence, `how much ${incumbent} needs ${lab}`],
    [(r) => r.coverage, `what ${lab} can fund`],
  ];
  const pressure = pressures.find(([of]) => differs(of))?.[1] ?? `what else ${incumbent} earns or builds`;
  return `${possessive(incumbent)} backlog does not move: the pressure is on ${pressure}, not on what is signed.`;
}

// The differences between the present state and the baseline: the scenario, or A where one is set. Where the backlog is the
// same in both, also the reason.

import { CORRELATION_PARAMETER, isMoved, isSame, sitesOff } from '../engine/overrides.js';
import { pointInTimeProse } from './dates.js';
import { andList, capitalised, inSentence, possessive, wholePoints } from './english.js';
import { gigawatts, moneyProse, points, share } from './numbers.js';
import { gapChange } from './gap.js';
import { years } from './horizon.js';
import { parties } from './regimes.js';
import { unitOf } from './units.js';

/** @import {Description, Evaluation, Overrides, Parameter, Result} from '../types.js' */

/**
 * @typedef {(result: Result) => unknown} Measure
 */

/**
 * One or two sentences; empty while the state is the scenario's own.
 *
 * @param {Evaluation} view
 */
export function changeText(view) {
  if (!isMoved(view))
    return view.baselineOverrides ? 'A is kept, and B is still the same: move an assumption.' : '';
  return [differences(view), backlogReason(view)].filter(Boolean).join(' ');
}

/** @param {Evaluation} view */
function differences(view) {
  const k = mostDifferentPoint(view);
  const clauses = differencesAt(view, k);
  const dated = clauses.length ? `at ${pointInTimeProse(view.result.years[k])} ${andList(clauses)}` : '';
  const parts = [dated, netGainChange(view)].filter(Boolean).join('; ');
  const against = view.baselineOverrides ? 'B against A:' : 'Against the scenario as it stands,';
  return parts && `${against} ${parts}.`;
}

/**
 * What the stake leaves over the horizon, which has no date; empty where both are printed the same.
 *
 * @param {Evaluation} view
 */
function netGainChange({ description, result, baseline }) {
  const [now, before] = [result, baseline].map(({ incumbent_net_gain: net }) => {
    const size = moneyProse(Math.abs(net));
    return { size, text: `${size} ${net < 0 ? 'behind' : 'ahead'}` };
  });
  if (now.size === before.size && (now.text === before.text || now.size === moneyProse(0))) return '';
  return `over ${years(description)} the stake leaves ${parties(description)[1]} ${now.text} instead of ${before.text}`;
}

/**
 * The index of the grid, nearest to the chosen year, at which any of the compared figures differs.
 *
 * @param {Evaluation} view
 */
function mostDifferentPoint(view) {
  const nearest = [...view.result.years.keys()].sort(
    (a, b) => Math.abs(a - view.year) - Math.abs(b - view.year),
  );
  return nearest.find((k) => differencesAt(view, k).length > 0) ?? view.year;
}

/**
 * @param {Evaluation} view
 * @param {number} k
 */
function differencesAt({ description, baseline, result, baselineOverrides }, k) {
  const [lab, incumbent] = parties(description);
  /** @param {string} id */
  const named = (id) =>
    inSentence(description.regimes.find((r) => r.id === id)?.label ?? id, [lab, incumbent]);
  /** @type {[string, (result: Result) => number][]} */
  const shares = [
    [`${possessive(lab)} share of the backlog`, (r) => r.backlog_share[k]],
    [`${possessive(lab)} dependence on ${incumbent}`, (r) => r.lab_dependence[k]],
    [`${possessive(incumbent)} dependence on ${lab}`, (r) => r.incumbent_dependence[k]],
    [`the share of its computing that ${lab} runs itself`, (r) => r.own_control[k]],
  ];
  const capacity = insteadOf(
    `capacity for ${lab}`,
    gigawatts(result.capacity_total[k]),
    gigawatts(baseline.capacity_total[k]),
  );
  const state = insteadOf('the state', named(result.regime[k]), named(baseline.regime[k]));
  const gap = gapChange(lab, result.cumulative_gap[k], baseline.cumulative_gap[k]);
  if (baselineOverrides)
    return [
      ...differenceClauses(shares.map(([name, of]) => [name, of(result) - of(baseline)])),
      capacity,
      state,
      gap,
    ].filter(Boolean);
  const parts = shares.map(([name, of]) => insteadOf(name, share(of(result)), share(of(baseline))));
  return [...parts, capacity, state, gap].filter(Boolean);
}

/**
 * "OpenAI's share of the backlog is 21 points lower", "OpenAI's dependence on Microsoft 6": a clause has a verb if its
 * direction differs from the one before. Differences that round to 0 points are left out.
 *
 * @param {[string, number][]} differences
 */
function differenceClauses(differences) {
  const visible = differences.filter(([, change]) => wholePoints(change));
  return visible.map(([name, change], i) => {
    if (i > 0 && visible[i - 1][1] < 0 === change < 0) return `${name} ${Math.abs(wholePoints(change))}`;
    return `${name} is ${points(change)} ${change < 0 ? 'lower' : 'higher'}`;
  });
}

/**
 * @param {string} name
 * @param {string} now
 * @param {string} before
 */
const insteadOf = (name, now, before) => (now === before ? '' : `${name} is ${now} instead of ${before}`);

/** @param {Evaluation} view */
function backlogReason(view) {
  const { description, baseline, result, baselineOverrides } = view;
  const differs = (/** @type {Measure} */ of) => JSON.stringify(of(result)) !== JSON.stringify(of(baseline));
  const [lab, incumbent] = parties(description);
  if (differs((r) => r.backlog_share)) return '';
  if (!differs((r) => r)) {
    if (concernsTrials(view)) return 'Only the ranges of the trials move.';
    return baselineOverrides
      ? 'A and B differ in no figure on this page.'
      : 'Nothing on this page moves: with the other levers as they are, this changes nothing.';
  }

  /** @type {[Measure, string][]} in descending order of their weight for the partnership */
  const pressures = [
    [(r) => r.paid_share, `what ${lab} pays`],
    [(r) => r.lab_dependence, `what ${lab} needs`],
    [(r) => r.incumbent_dependence, `how much ${incumbent} needs ${lab}`],
    [(r) => r.coverage, `what ${lab} owes and can fund`],
  ];
  const pressure = pressures.find(([of]) => differs(of))?.[1] ?? `what else ${incumbent} earns or builds`;
  const verb = baselineOverrides ? 'is the same in both' : 'does not move';
  return `${possessive(incumbent)} backlog ${verb}: the pressure is on ${pressure}, not on what is signed.`;
}

/** @param {Evaluation} view */
const concernsTrials = ({ overrides, baselineOverrides }) =>
  overrides[CORRELATION_PARAMETER] !== baselineOverrides?.[CORRELATION_PARAMETER];

// Names of A and B.

const MAX_NAMED = 3; // levers by name; of further ones the number

/**
 * A by name: a what-if's title, else its levers in the page's order.
 *
 * @param {Overrides} baselineOverrides
 * @param {Description} description of the scenario without overrides
 */
export function baselineText(baselineOverrides, description) {
  const { cases, parameters } = description;
  const moved = parameters.filter(({ id }) => id in baselineOverrides);
  const off = sitesOff(baselineOverrides).map(siteName);
  const without = off.length ? [`without ${andList(off)}`] : [];
  if (!moved.length) return without[0] ?? 'the scenario as it stands';
  const whatIf = cases.find(({ overrides }) => isSame(overrides, baselineOverrides));
  if (whatIf) return `“${whatIf.title}”`;
  const rest = moved.length - MAX_NAMED;
  const names = moved
    .slice(0, MAX_NAMED)
    .map((parameter) => leverText(parameter, baselineOverrides[parameter.id], description));
  return [...names, ...without].join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/**
 * The name of a site from its key.
 *
 * @param {string} key
 */
const siteName = (key) => key.split('-').map(capitalised).join(' ');

/**
 * A lever's label and value, with its group where another lever has the same label.
 *
 * @param {Parameter} parameter
 * @param {number} value
 * @param {Description} description
 */
function leverText({ id, label, group, unit }, value, description) {
  const isUnique = description.parameters.every((other) => other.id === id || other.label !== label);
  const name = inSentence(label, parties(description));
  return `${isUnique ? name : `${name} (${inSentence(group, parties(description))})`} ${unitOf(unit).short(value)}`;
}

// The verdict on a statement of the article, and its two sides as figures.

import { split } from '../engine/metric-ref.js';
import { partsOf } from './attribution.js';
import { period, pointInTime } from './dates.js';
import { allDigits, plural, pointsSigned, share } from './numbers.js';
import { figuresOf, metricChoices } from './metrics.js';
import { concat, figure } from './phrase.js';
import { shifted, unitOf } from './units.js';

/**
 * @import {Claim, ClaimRow, ClaimsFile, ClaimTest, Evaluation, Fact} from '../types.js'
 * @import {Part} from './phrase.js'
 */

/**
 * `open`: a side is undefined. `source`: there is no test.
 *
 * @typedef {'holds' | 'depends' | 'fails' | 'overtaken' | 'source' | 'open'} Verdict
 */

const HOLDS_FROM = 0.8; // of the trials
const FAILS_BELOW = 0.2;

/** @type {Record<Verdict, string>} */
export const VERDICTS = {
  holds: 'Holds',
  depends: 'Depends',
  fails: 'Does not hold',
  overtaken: 'Overtaken',
  source: 'Only a source can tell',
  open: 'Has no answer here',
};

/**
 * A fact is judged by its figure and its source, anything else by the trials.
 *
 * @param {Claim} claim
 * @param {ClaimsFile['facts']} facts
 * @param {ClaimRow | undefined} row of the reply of `claims`; none for a statement without a test
 * @returns {Verdict}
 */
export function verdictOf({ kind, test, facts: ids }, facts, row) {
  if (!test || !row) return 'source';
  if (row.holds === null || row.share_of_trials === null) return 'open';
  if (kind === 'fact') return !row.holds ? 'fails' : facts[ids[0]]?.overtakenBy ? 'overtaken' : 'holds';
  if (row.share_of_trials >= HOLDS_FROM) return 'holds';
  return row.share_of_trials < FAILS_BELOW ? 'fails' : 'depends';
}

/**
 * What the verdict rests on, beside its word.
 *
 * @param {Claim} claim
 * @param {ClaimsFile['facts']} facts
 * @param {Verdict} verdict
 * @param {ClaimRow | undefined} row
 */
export function reasonOf({ kind, facts: ids }, facts, verdict, row) {
  if (!row || verdict === 'source') return '';
  if (verdict === 'open') return 'one of the two figures is undefined';
  if (kind === 'fact') {
    if (verdict === 'fails') return 'not at the value set here';
    const newer = facts[facts[ids[0]]?.overtakenBy ?? ''];
    return newer ? `by ${factValue(newer)}` : 'as published';
  }
  const trials = `true in ${shareOfTrials(row.share_of_trials ?? NaN)}`;
  if (verdict === 'holds' && !row.holds) return `${trials}, though not at the values set here`;
  return verdict === 'fails' && row.holds ? `${trials}, and at the values set here` : trials;
}

/**
 * "97% of the trials"; all or none only where it is exact.
 *
 * @param {number} part
 */
export function shareOfTrials(part) {
  if (part === 0) return 'none of the trials';
  if (part === 1) return 'all trials';
  const text = part < 0.005 ? 'less than 1%' : part >= 0.995 ? 'more than 99%' : share(part);
  return `${text} of the trials`;
}

/**
 * "17 of 24 hold on these assumptions"
 *
 * @param {Verdict[]} verdicts
 */
export const countText = (verdicts) =>
  `${verdicts.filter((one) => one === 'holds').length} of ${verdicts.length} hold on these assumptions`;

/** @type {[Verdict, string, string][]} the verb for one statement and for several */
const TALLY = [
  ['holds', 'holds', 'hold'],
  ['depends', 'depends', 'depend'],
  ['fails', 'does not hold', 'do not hold'],
  ['overtaken', 'was overtaken', 'were overtaken'],
  ['source', 'only a source can tell', 'only a source can tell'],
  ['open', 'has no answer here', 'have no answer here'],
];

/**
 * How many statements have which verdict, those that none has left out.
 *
 * @param {Verdict[]} verdicts
 */
export const tallyOf = (verdicts) =>
  TALLY.flatMap(([verdict, one, many]) => {
    const count = verdicts.filter((other) => other === verdict).length;
    return count ? [{ verdict, count, text: count === 1 ? one : many }] : [];
  });

/**
 * What the left side has to be to the right one.
 *
 * @type {Record<ClaimTest['op'], string>}
 */
const RELATIONS = {
  '=': 'has to be',
  '<': 'has to be below',
  '<=': 'has to be at most',
  '>': 'has to be above',
  '>=': 'has to be at least',
  is: 'has to be',
};

/**
 * A side: its figure, and what it is a figure of; empty where that is the other side's or only a number.
 *
 * @typedef {{ value: Part, name: string }} Side
 *
 * @typedef {object} Measure what a side is
 * @property {string} name without its date
 * @property {string} when empty for what has no date
 * @property {string | null} metric its reference; null for a number
 * @property {(value: number) => string} form
 * @property {(value: number) => string} precise for differences that `form` does not show
 * @property {(value: number) => string} exact for a number on the other side
 */

/**
 * @param {Evaluation} view
 * @param {ClaimTest} test
 * @param {ClaimRow} row
 * @returns {{ left: Side, relation: string, right: Side }}
 */
export function sidesOf(view, test, row) {
  const relation = RELATIONS[test.op];
  if (test.op === 'is') return { relation, ...regimesOf(view, test, row) };
  const [left, right] = [test.left, test.right].map((side) => measureOf(view, side));
  const unit = left ?? right;
  const values = [row.left, row.right];
  /** @param {'form' | 'precise'} kind */
  const texts = (kind) =>
    [left, right].map((measure, i) => {
      const value = values[i];
      if (typeof value !== 'number') return '–';
      return measure ? measure[kind](value) : (unit?.exact ?? allDigits)(value);
    });
  const rounded = texts('form');
  const [l, r] = rounded[0] === rounded[1] && row.left !== row.right ? texts('precise') : rounded;
  const isSame = left && left.name === right?.name;
  return {
    relation,
    left: { value: figureOf(l, left), name: left ? dated(left) : '' },
    right: { value: figureOf(r, right), name: right ? (isSame ? right.when : dated(right)) : '' },
  };
}

/** @param {Measure} measure */
const dated = ({ name, when }) => (when ? `${name}, ${when}` : name);

/**
 * @param {string} text
 * @param {Measure | null} measure
 */
const figureOf = (text, measure) =>
  figure(text, measure?.metric ?? null, measure ? dated(measure) : undefined);

/**
 * The state of the two opens the distance to the nearest other one, as it is no number.
 *
 * @param {Evaluation} view
 * @param {ClaimTest} test
 * @param {ClaimRow} row
 */
function regimesOf({ description: { regimes } }, { left }, row) {
  const labelOf = (/** @type {unknown} */ id) => regimes.find((one) => one.id === id)?.label ?? String(id);
  const time = split(String(left))[1];
  const name = `State of the two, ${pointInTime(Number(time))}`;
  return {
    left: { value: figure(labelOf(row.left), `regime_margin@${time}`, name), name },
    right: { value: labelOf(row.right), name: '' },
  };
}

/** Metrics of unit share that are differences of shares. */
const DIFFERENCES = ['attribution', 'build_pressure', 'build_pressure_peak', 'hedge_gain'];

/**
 * @param {Evaluation} view
 * @param {string | number} side
 * @returns {Measure | null} null for a number
 */
function measureOf(view, side) {
  if (typeof side === 'number') return null;
  const { description } = view;
  const parameter = description.parameters.find(({ id }) => id === side);
  if (parameter) {
    const { short } = unitOf(parameter.unit);
    return { name: parameter.label, when: '', metric: side, form: short, precise: short, exact: short };
  }
  const [stem, time] = split(side);
  const { name, unit, kind } = namedMetric(view, stem, Number(time));
  const when =
    kind === 'scalar'
      ? ''
      : time === 'sum'
        ? 'over the horizon'
        : (kind === 'flow' ? period : pointInTime)(Number(time));
  if (DIFFERENCES.includes(stem.split('.')[0])) {
    const exact = (/** @type {number} */ value) => plural(allDigits(shifted(value, 2)), 'point');
    return { name, when, metric: side, form: pointsSigned, precise: exact, exact };
  }
  const { figure: form, precise, written } = figuresOf(unit);
  return { name, when, metric: side, form, precise, exact: written.short };
}

/**
 * @param {Evaluation} view
 * @param {string} stem of a metric's reference
 * @param {number} time
 */
function namedMetric(view, stem, time) {
  const { description } = view;
  const choice = metricChoices(description).find(({ id }) => id === stem);
  if (choice) return { ...choice, name: choice.group ? `${choice.group}: ${choice.label}` : choice.name };
  const [id, part] = stem.split('.');
  const metric = description.metrics.find((one) => one.id === id);
  const of = partsOf(view, description.horizon.grid.indexOf(time)).find((one) => one.part === part);
  return { name: `Effect of ${of?.name ?? part}`, unit: metric?.unit ?? '', kind: metric?.kind ?? 'level' };
}

/**
 * "$22.4B"
 *
 * @param {Fact} fact
 */
export const factValue = ({ value, unit }) => unitOf(unit).short(value);

/**
 * "Capacity of Stargate: 8 GW, has to be at least 8 GW"
 *
 * @param {ReturnType<typeof sidesOf>} sides
 */
export const sidesPhrase = ({ left, relation, right }) =>
  concat([
    left.name && `${left.name}: `,
    left.value,
    `${left.name ? ',' : ''} ${relation} `,
    right.value,
    right.name && ` (${right.name})`,
  ]);

import { under } from '../engine/metric-ref.js';
import { andList } from '../text/english.js';
import { unitOf } from '../text/units.js';

/**
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../types.js').Solution} Solution
 * @typedef {import('../text/metrics.js').MetricInYear} MetricInYear
 */

/** A hundredth of a lever's step: as fine as a number box is read. @param {number} value @param {Pick<Parameter, 'min' | 'max' | 'step'>} lever */
export function settable(value, { min, max, step }) {
  const fine = step / 100;
  const near = Number((Math.round(value / fine) * fine).toPrecision(12));
  return Math.max(min, Math.min(max, near));
}

/**
 * The figures in those words, in their order: each as it comes about where the lever stands as they say.
 *
 * @param {Solution} solution @param {number} target @param {number} now the lever's value
 * @param {Parameter} lever @param {MetricInYear} metric @returns {import('../types.js').Figure[]}
 */
export function solutionFigures(solution, target, now, lever, metric) {
  const { short } = unitOf(lever.unit);
  const at = (/** @type {number} */ value) => short(settable(value, lever));
  const here = { text: short(now), metric: lever.id, about: lever.label };
  /** @param {string} text @param {number} value */
  const there = (text, value) => ({
    text,
    metric: under(metric.at, { [lever.id]: value }),
    about: `${metric.name}${metric.when}, “${lever.label}” at ${at(value)}`,
  });
  if (solution.found) {
    const { value, others } = solution;
    const found = [there(metric.written.short(target), value), there(at(value), value), here];
    return [...found, ...others.map((other) => there(at(other), other))];
  }
  const { value, metric: reached } = solution.closest;
  return reached === null ? [] : [there(metric.precise(reached), value), there(at(value), value), here];
}

/**
 * What would have to be true, in words.
 *
 * @param {Solution} solution @param {number} target @param {number} now the lever's value
 * @param {Parameter} lever @param {string} name the lever's @param {MetricInYear} metric
 */
export function solutionWords(solution, target, now, lever, name, metric) {
  const { short } = unitOf(lever.unit);
  const at = (/** @type {number} */ value) => short(settable(value, lever));
  const wanted = metric.written.short(target);
  if (solution.found) {
    const also = solution.others.length ? ` So it is at ${andList(solution.others.map(at))}.` : '';
    return `${metric.name} is ${wanted}${metric.when} if “${name}” is ${at(solution.value)} (now ${short(now)}).${also}`;
  }
  const { closest } = solution;
  const range = `from ${short(lever.min)} to ${short(lever.max)}`;
  if (closest.metric === null)
    return `${metric.name}${metric.when} has no value wherever “${name}” stands, ${range}.`;
  return `“${name}” alone does not bring it about, wherever it stands ${range}: closest to ${wanted} is ${metric.precise(closest.metric)}, at ${at(closest.value)} (now ${short(now)}).`;
}

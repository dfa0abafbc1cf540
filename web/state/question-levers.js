// For each question the levers that move its number most, and their curves: its number over a lever's range. Both from
// single evaluations, each of which answers all questions at all dates.

import { QUESTIONS } from '../text/questions.js';

/**
 * @import {Question} from '../text/questions.js'
 * @import {Description, Overrides, Parameter} from '../types.js'
 * @import {LoadedScenario} from './scenario.js'
 */

/**
 * @typedef {Record<Question['id'], string[][]>} LeverRanks by date: ids, the largest swing first
 * @typedef {(number | null)[]} CurveValues at CURVE_COUNT settings from min to max
 *
 * @typedef {object} LeverSweep a lever moved over its range
 * @property {Record<Question['id'], CurveValues[]>} values one row for each metric of a question
 * @property {string[]} regimes ids, at the same settings
 * @property {Float64Array[]} ends all numbers with the lever at its min and at its max
 */

const SHOWN = 5; // levers in a question's section
export const CURVE_COUNT = 17; // settings of a lever that its curve is drawn from

/**
 * Reads the questions' metrics out of the numbers of one evaluation.
 *
 * @param {Description} description
 * @returns {(numbers: Float64Array, question: number, k: number) => number[]} one value for each metric of the question
 */
function questionReader({ layout }) {
  const rows = QUESTIONS.map(({ metrics }) =>
    metrics.map((name) => {
      const { offset, length } = /** @type {Description['layout'][number]} */ (
        layout.find(({ metric }) => metric === name)
      );
      return { offset, isScalar: length === 1 };
    }),
  );
  return (numbers, question, k) =>
    rows[question].map(({ offset, isScalar }) => numbers[offset + (isScalar ? 0 : k)]);
}

/**
 * The swing of each question's number between a lever's low and its high end, at the scenario's own values. Levers that
 * move it at no date of the grid are left out.
 *
 * @param {Pick<LoadedScenario, 'description' | 'numbersUnder'>} scenario
 * @returns {LeverRanks}
 */
export function rankLevers({ description, numbersUnder }) {
  const { parameters, horizon } = description;
  const read = questionReader(description);
  const ends = parameters.map(({ id, low, high }) =>
    [low, high].map((value) => numbersUnder({ [id]: value })),
  );
  const ranks = QUESTIONS.map(({ id }, question) => {
    const swings = parameters.map((_, i) =>
      horizon.grid.map((_, k) => {
        const [low, high] = ends[i].map((numbers) => read(numbers, question, k));
        return Math.max(...low.map((value, m) => Math.abs(value - high[m]) || 0));
      }),
    );
    const widest = swings.map((row) => Math.max(...row));
    const moving = [...parameters.keys()].filter((i) => widest[i] > 0);
    const byDate = horizon.grid.map((_, k) =>
      [...moving]
        .sort((a, b) => swings[b][k] - swings[a][k] || widest[b] - widest[a])
        .slice(0, SHOWN)
        .map((i) => parameters[i].id),
    );
    return [id, byDate];
  });
  return /** @type {LeverRanks} */ (Object.fromEntries(ranks));
}

/**
 * Each question's number over a lever's range, the other levers as they are.
 *
 * @param {Pick<LoadedScenario, 'description' | 'numbersUnder'>} scenario
 * @param {Overrides} overrides
 * @param {Parameter} lever
 * @param {number} k index of the date
 * @returns {LeverSweep}
 */
export function sweepLever({ description, numbersUnder }, overrides, { id, min, max }, k) {
  const read = questionReader(description);
  const settings = Array.from({ length: CURVE_COUNT }, (_, i) =>
    Math.min(max, min + ((max - min) * i) / (CURVE_COUNT - 1)),
  );
  const points = settings.map((value) => numbersUnder({ ...overrides, [id]: value }));
  const rows = QUESTIONS.map(({ metrics }, q) =>
    metrics.map((_, m) => points.map((numbers) => defined(read(numbers, q, k)[m]))),
  );
  const { offset } = /** @type {Description['layout'][number]} */ (
    description.layout.find(({ metric }) => metric === 'regime')
  );
  return {
    values: /** @type {LeverSweep['values']} */ (
      Object.fromEntries(QUESTIONS.map(({ id }, q) => [id, rows[q]]))
    ),
    regimes: points.map((numbers) => description.regimes[numbers[offset + k]].id),
    ends: [points[0], points[CURVE_COUNT - 1]],
  };
}

/** @param {number} value */
const defined = (value) => (Number.isNaN(value) ? null : value);

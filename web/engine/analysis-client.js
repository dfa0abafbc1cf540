// What the analyses ask of the engine about the scenario in hand.

import { resultOf } from './replies.js';

/**
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {{ parameter: string, count: number }} Axis
 */

/** @param {import('./analyses.js').Analyses} engine @param {string} text the scenario's */
export function createAnalysisClient(engine, text) {
  return {
    /** Each lever alone at its low and its high, the largest swing first. @param {Overrides} overrides @param {string} metric */
    tornado: (overrides, metric) => resultOf(engine.tornado(text, overrides, metric)),
    /** @param {Overrides} overrides @param {{ metric: string, target: number, parameter: string }} question */
    solve: (overrides, question) => resultOf(engine.solve(text, overrides, question)),
    /** For every lever the metric at `count` values from its min to its max. @param {Overrides} overrides @param {{ metric: string, count: number }} question */
    curves: (overrides, question) => engine.curves(text, overrides, question),
    /** The metric over two levers, row by row of y. @param {Overrides} overrides @param {{ metric: string, x: Axis, y: Axis }} question */
    grid: (overrides, question) =>
      engine.map_numbers(text, overrides, question).subarray(0, question.x.count * question.y.count),
  };
}

/** @typedef {ReturnType<typeof createAnalysisClient>} AnalysisClient */

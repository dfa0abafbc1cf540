// The analyses of one scenario. Each function throws where the engine replies with an error.

import { resultOf } from './replies.js';

/**
 * @import {Overrides} from '../types.js'
 * @import {Analyses, Axis} from './analyses.js'
 */

/**
 * @param {Analyses} engine
 * @param {string} text the scenario
 */
export function createAnalysisClient(engine, text) {
  return {
    /**
     * The metric with each parameter alone at its low and its high, the largest difference first.
     *
     * @param {Overrides} overrides
     * @param {string} metric
     */
    tornado: (overrides, metric) => resultOf(engine.tornado(text, overrides, metric)),
    /**
     * The value of one parameter at which the metric has the target.
     *
     * @param {Overrides} overrides
     * @param {{ metric: string, target: number, parameter: string }} request
     */
    solve: (overrides, request) => resultOf(engine.solve(text, overrides, request)),
    /**
     * The metric over two parameters, row by row of y.
     *
     * @param {Overrides} overrides
     * @param {{ metric: string, x: Axis, y: Axis }} request
     */
    grid: (overrides, request) =>
      engine.map_numbers(text, overrides, request).subarray(0, request.x.count * request.y.count),
  };
}

/** @typedef {ReturnType<typeof createAnalysisClient>} AnalysisClient */

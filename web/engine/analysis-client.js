// The analyses of one scenario. Each function throws where the engine replies with an error.

import { resultOf } from './replies.js';

/**
 * @import {Overrides} from '../types.js'
 * @import {Analyses, Axis} from './analyses.js'
 */

/** @typedef {{ text: string, overrides: Overrides }} EngineInput a scenario as text, and overrides of its parameters */

/**
 * @param {Analyses} engine
 * @param {(overrides: Overrides) => EngineInput} inputOf
 */
export function createAnalysisClient(engine, inputOf) {
  return {
    /**
     * The metric with each parameter alone at its low and its high, the largest difference first.
     *
     * @param {Overrides} overrides
     * @param {string} metric
     */
    tornado(overrides, metric) {
      const input = inputOf(overrides);
      return resultOf(engine.tornado(input.text, input.overrides, metric));
    },
    /**
     * The value of one parameter at which the metric has the target.
     *
     * @param {Overrides} overrides
     * @param {{ metric: string, target: number, parameter: string }} request
     */
    solve(overrides, request) {
      const input = inputOf(overrides);
      return resultOf(engine.solve(input.text, input.overrides, request));
    },
    /**
     * The metric over two parameters, row by row of y.
     *
     * @param {Overrides} overrides
     * @param {{ metric: string, x: Axis, y: Axis }} request
     */
    grid(overrides, request) {
      const input = inputOf(overrides);
      return engine
        .map_numbers(input.text, input.overrides, request)
        .subarray(0, request.x.count * request.y.count);
    },
  };
}

/** @typedef {ReturnType<typeof createAnalysisClient>} AnalysisClient */

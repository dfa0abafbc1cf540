// A loaded scenario: its description, and its result and view under any overrides.

import { resultOf } from '../engine/replies.js';
import { resultReader } from '../engine/point.js';
import { NO_OVERRIDES, memoByOverrides } from './memo.js';

/**
 * @import {Engine} from '../engine/point.js'
 * @import {Description, Overrides, Parameter, Result, View} from '../types.js'
 */

/**
 * @param {Engine} engine
 * @param {string} source the scenario as JSON text
 */
export function loadScenario(engine, source) {
  const text = compact(source);
  return buildScenario(engine, text, resultOf(engine.describe(text)));
}

/**
 * Loads in two tasks, which take 0.1 s each on a slow phone before the code is compiled.
 *
 * @param {Engine} engine
 * @param {string} source the scenario as JSON text
 */
export async function loadScenarioAsync(engine, source) {
  const text = compact(source);
  const description = resultOf(engine.describe(text));
  await new Promise((resolve) => setTimeout(resolve));
  return buildScenario(engine, text, description);
}

/**
 * Removes white space, as the text is passed to the engine at every move. Text that is not JSON is returned as it is: the
 * engine's issue has the position of the fault.
 *
 * @param {string} source
 */
function compact(source) {
  try {
    return JSON.stringify(JSON.parse(source));
  } catch {
    return source;
  }
}

/**
 * @param {Engine} engine
 * @param {string} text
 * @param {Description} description
 */
function buildScenario(engine, text, description) {
  const parameters = new Map(description.parameters.map((parameter) => [parameter.id, parameter]));

  let settledDescription = description;
  let settledOverrides = NO_OVERRIDES;
  const read = resultReader(description);
  const numbersUnder = (/** @type {Overrides} */ overrides) =>
    engine.evaluate_values(
      text,
      Float64Array.from(description.parameters, ({ id, value }) => overrides[id] ?? value),
    );
  const resultUnder = memoByOverrides((overrides) => read(numbersUnder(overrides)));
  /** The result of `evaluate`, without the totals that it omits: a copy for hosts, which may change it. */
  const evaluated = memoByOverrides((overrides) => {
    const { capacity_total, controlled_gw, incumbent_gw, others_due, ...result } = resultUnder(overrides);
    return /** @type {Result} */ (JSON.parse(JSON.stringify(result)));
  });
  resultUnder(NO_OVERRIDES); // not in the task of the first rendering

  /**
   * @param {Overrides} overrides
   * @returns {Description}
   */
  const described = (overrides) =>
    Object.keys(overrides).length === 0 ? description : resultOf(engine.describe(text, overrides));

  /**
   * @param {Overrides} overrides
   * @param {string} id
   */
  const valueUnder = (overrides, id) => overrides[id] ?? parameters.get(id)?.value ?? NaN;
  /** @param {Overrides} overrides */
  const thresholdsUnder = (overrides) => ({
    high: valueUnder(overrides, 'regime_high'),
    low: valueUnder(overrides, 'regime_low'),
  });
  const regimesUnder = memoByOverrides((overrides) => described(overrides).regimes);
  /**
   * The settled description, with the areas of the regimes under the present thresholds.
   *
   * @param {Overrides} overrides
   * @returns {Description}
   */
  const descriptionUnder = (overrides) => {
    const [present, settled] = [overrides, settledOverrides].map(thresholdsUnder);
    if (present.high === settled.high && present.low === settled.low) return settledDescription;
    return { ...settledDescription, regimes: regimesUnder(overrides) };
  };

  return {
    text,
    description,
    described,
    evaluated,
    numbersUnder,
    read,
    parameters,

    /**
     * The view under overrides; results are memoised.
     *
     * @param {{ overrides: Overrides, baselineOverrides?: Overrides | null, year: number }} state
     * @returns {View}
     */
    view({ overrides, baselineOverrides = null, year }) {
      return {
        ...{
          description: descriptionUnder(overrides),
          thresholds: thresholdsUnder(overrides),
          overrides,
          baselineOverrides,
          year,
        },
        result: resultUnder(overrides),
        baseline: resultUnder(baselineOverrides ?? {}),
      };
    },

    /** Updates the settled description: the contract fields that follow from prices do not change during a drag. */
    describeNow(/** @type {Overrides} */ overrides) {
      settledDescription = described(overrides);
      settledOverrides = overrides;
    },
  };
}

/** @typedef {ReturnType<typeof loadScenario>} LoadedScenario */

// A loaded scenario: its description, and its result and view under any overrides.

import { ofParameters, sitesOff } from '../engine/overrides.js';
import { resultReader } from '../engine/point.js';
import { presentDescription } from '../engine/present-description.js';
import { NO_OVERRIDES, memoByOverrides } from './memo.js';
import { siteReader } from './site-reader.js';

/**
 * @import {Engine} from '../engine/point.js'
 * @import {ScenarioFile} from '../engine/scenario-file.js'
 * @import {Description, Overrides, Result, View} from '../types.js'
 */

/** @param {ScenarioFile} file */
const opened = ({ scenario, description, figures }) => ({
  text: JSON.stringify(scenario),
  description,
  figures: Float64Array.from(figures, (figure) => figure ?? NaN),
});

/**
 * @param {Engine} engine
 * @param {ScenarioFile} file
 */
export function loadScenario(engine, file) {
  const whole = opened(file);
  const { text, description } = whole;
  const variants = new Map([['', whole]]);
  /**
   * The scenario without the sites that are switched off.
   *
   * @param {Overrides} overrides
   */
  const variantUnder = (overrides) => {
    const off = sitesOff(overrides);
    const key = off.join();
    let variant = variants.get(key);
    if (!variant) {
      const reader = /** @type {NonNullable<ReturnType<typeof siteReader>>} */ (siteReader());
      variants.set(key, (variant = opened(reader.without(text, off))));
    }
    return variant;
  };
  const parameters = new Map(description.parameters.map((parameter) => [parameter.id, parameter]));

  let settledDescription = description;
  let settledOverrides = NO_OVERRIDES;
  const read = resultReader(description);
  const valuesUnder = (/** @type {Overrides} */ overrides) =>
    Float64Array.from(description.parameters, ({ id, value }) => overrides[id] ?? value);
  const numbersUnder = (/** @type {Overrides} */ overrides) =>
    engine.evaluate_figures(variantUnder(overrides).figures, valuesUnder(overrides));
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
  const described = (overrides) => {
    if (Object.keys(overrides).length === 0) return description;
    const values = valuesUnder(overrides);
    const variant = variantUnder(overrides);
    return presentDescription(variant.description, values, engine.describe_figures(variant.figures, values));
  };

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
  const describedUnder = memoByOverrides(described);
  /**
   * The settled description, with the areas of the regimes under the present thresholds and the present sites.
   *
   * @param {Overrides} overrides
   * @returns {Description}
   */
  const descriptionUnder = (overrides) => {
    if (variantUnder(overrides) !== variantUnder(settledOverrides)) return describedUnder(overrides);
    const [present, settled] = [overrides, settledOverrides].map(thresholdsUnder);
    if (present.high === settled.high && present.low === settled.low) return settledDescription;
    return { ...settledDescription, regimes: describedUnder(overrides).regimes };
  };

  return {
    text,
    /**
     * What the analyses and the trials compute with.
     *
     * @param {Overrides} overrides
     */
    input(overrides) {
      const { text, figures } = variantUnder(overrides);
      return { text, figures, overrides: ofParameters(overrides), values: valuesUnder(overrides) };
    },
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
        description: descriptionUnder(overrides),
        thresholds: thresholdsUnder(overrides),
        overrides,
        baselineOverrides,
        year,
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

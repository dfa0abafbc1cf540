// A scenario opened in the engine: its description, its own result, and the view of it under any overrides.

import { OF_TRIALS } from '../engine/overrides.js';
import { resultOf } from '../engine/replies.js';
import { resultReader } from '../engine/result-reader.js';

/**
 * @typedef {import('../engine/point.js').Engine} Engine
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../types.js').View} View
 */

/** @type {Overrides} */
const NONE = {};

/**
 * Computes once for each set of overrides. These are never changed in place.
 *
 * @template T
 * @param {(overrides: Overrides) => T} compute
 */
function onceEach(compute) {
  /** @type {WeakMap<Overrides, T>} */
  const known = new WeakMap();
  return (/** @type {Overrides} */ overrides) => {
    const key = Object.keys(overrides).length === 0 ? NONE : overrides;
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}

/** @param {Engine} engine @param {string} source the scenario's text */
export function loadScenario(engine, source) {
  const text = compact(source);
  return loaded(engine, text, resultOf(engine.describe(text)));
}

/** The same in two tasks: cold, each takes a slow telephone a tenth of a second. @param {Engine} engine @param {string} source */
export async function loadScenarioAsync(engine, source) {
  const text = compact(source);
  const description = resultOf(engine.describe(text));
  await new Promise((resolve) => setTimeout(resolve));
  return loaded(engine, text, description);
}

/** It goes to the engine at every move: without its white space. What is no JSON the engine refuses, naming the byte. @param {string} source */
function compact(source) {
  try {
    return JSON.stringify(JSON.parse(source));
  } catch {
    return source;
  }
}

/** @param {Engine} engine @param {string} text @param {Description} description */
function loaded(engine, text, description) {
  const parameters = new Map(description.parameters.map((parameter) => [parameter.id, parameter]));

  let settledDescription = description;
  let settledOverrides = NONE;
  const read = resultReader(description);
  const numbersUnder = (/** @type {Overrides} */ overrides) =>
    engine.evaluate_values(
      text,
      Float64Array.from(description.parameters, ({ id, value }) => overrides[id] ?? value),
    );
  const resultUnder = onceEach((overrides) => read(numbersUnder(overrides)));
  /** What `evaluate` replies, which has not all totals: a copy for others, who may change it. */
  const evaluated = onceEach((overrides) => {
    const { capacity_total, controlled_gw, incumbent_gw, others_due, ...result } = resultUnder(overrides);
    return /** @type {import('../types.js').Result} */ (JSON.parse(JSON.stringify(result)));
  });
  resultUnder(NONE); // in this task, not in that of the first rendering

  /** @param {Overrides} overrides @returns {Description} */
  const described = (overrides) =>
    Object.keys(overrides).length === 0 ? description : resultOf(engine.describe(text, overrides));

  /** @param {Overrides} overrides @param {string} id */
  const inForce = (overrides, id) => overrides[id] ?? parameters.get(id)?.value ?? NaN;
  /** Where dependence counts as high and as low. @param {Overrides} overrides */
  const thresholdsUnder = (overrides) => ({
    high: inForce(overrides, 'regime_high'),
    low: inForce(overrides, 'regime_low'),
  });
  const regimesUnder = onceEach((overrides) => described(overrides).regimes);
  /** The settled description; the areas of the states follow their cuts at once. @param {Overrides} overrides @returns {Description} */
  const descriptionUnder = (overrides) => {
    const [now, then] = [overrides, settledOverrides].map(thresholdsUnder);
    if (now.high === then.high && now.low === then.low) return settledDescription;
    return { ...settledDescription, regimes: regimesUnder(overrides) };
  };

  return {
    text,
    description,
    described,
    evaluated,
    parameters,

    /**
     * Computed anew only when a lever has moved.
     *
     * @param {{ overrides: Overrides, baselineOverrides?: Overrides | null, year: number }} state @returns {View}
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

    /** The figures that contracts derive from prices: nothing that a reader follows while dragging. */
    describeNow(/** @type {Overrides} */ overrides) {
      settledDescription = described(overrides);
      settledOverrides = overrides;
    },

    /** Whether a lever, with the others as they are, changes no figure anywhere in its range. */
    hasNoEffect(/** @type {Parameter} */ { id, min, max, step }, /** @type {Overrides} */ overrides) {
      if (id === OF_TRIALS) return false;
      const value = overrides[id] ?? parameters.get(id)?.value ?? min;
      const at = (/** @type {number} */ x) => numbersUnder({ ...overrides, [id]: x });
      const now = at(value);
      return [Math.max(min, value - step), Math.min(max, value + step), min, max].every((x) =>
        at(x).every((figure, i) => Object.is(figure, now[i])),
      );
    },
  };
}

/** @typedef {ReturnType<typeof loadScenario>} LoadedScenario */

// A scenario opened in the engine: its description, its own result, and the view of it under any overrides.

/**
 * @typedef {import('../engine.js').Engine} Engine
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Issue} Issue
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../types.js').Result} Result
 * @typedef {import('../types.js').View} View
 */

/** What the engine refused, with the places of the faults. */
export class Refused extends Error {
  /** @param {Issue[]} issues */
  constructor(issues) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.issues = issues;
  }
}

/** @template T @param {import('../types.js').Reply<T>} reply */
export function resultOf(reply) {
  if (!reply.ok) throw new Refused(reply.issues);
  return reply.result;
}

/** @param {Overrides} overrides */
const isNone = (overrides) => Object.keys(overrides).length === 0;

/** @param {Pick<Engine, 'describe' | 'evaluate'>} engine @param {string} source the scenario's text */
export function openScenario(engine, source) {
  const text = compact(source);
  const baseline = resultOf(engine.evaluate(text));
  return opened(engine, text, baseline, resultOf(engine.describe(text)));
}

/** The same in two tasks: cold, each takes a slow telephone a tenth of a second. @param {Engine} engine @param {string} source */
export async function openInTurns(engine, source) {
  const text = compact(source);
  const baseline = resultOf(engine.evaluate(text));
  await new Promise((resolve) => setTimeout(resolve));
  return opened(engine, text, baseline, resultOf(engine.describe(text)));
}

/** It goes to the engine at every move: without its white space. What is no JSON the engine refuses, naming the byte. @param {string} source */
function compact(source) {
  try {
    return JSON.stringify(JSON.parse(source));
  } catch {
    return source;
  }
}

/** @param {Pick<Engine, 'describe' | 'evaluate'>} engine @param {string} text @param {Result} baseline @param {Description} description */
function opened(engine, text, baseline, description) {
  const cuts = JSON.parse(text).regimes;
  const parameters = new Map(description.parameters.map((parameter) => [parameter.id, parameter]));

  let settled = description;
  /** @type {WeakMap<Overrides, Result>} overrides never change: a change makes new ones */
  const results = new WeakMap();
  const resultUnder = (/** @type {Overrides} */ overrides) => {
    if (isNone(overrides)) return baseline;
    const result = results.get(overrides) ?? resultOf(engine.evaluate(text, overrides));
    results.set(overrides, result);
    return result;
  };

  /** @param {Overrides} overrides */
  const described = (overrides) =>
    isNone(overrides) ? description : resultOf(engine.describe(text, overrides));

  return {
    text,
    description,
    described,
    parameters,

    /**
     * Computed anew only when a lever has moved.
     *
     * @param {{ overrides: Overrides, kept?: Overrides | null, year: number }} state @returns {View}
     */
    view({ overrides, kept = null, year }) {
      return {
        ...{ description: settled, cuts, overrides, kept, year },
        result: resultUnder(overrides),
        baseline: resultUnder(kept ?? {}),
      };
    },

    /** The figures that contracts derive from prices: nothing that a reader follows while dragging. */
    settle(/** @type {Overrides} */ overrides) {
      settled = described(overrides);
    },

    /** Whether a lever, with the others as they are, changes no figure anywhere in its range. */
    isIdle(/** @type {Parameter} */ { id, min, max, step }, /** @type {Overrides} */ overrides) {
      const value = overrides[id] ?? parameters.get(id)?.value ?? min;
      const at = (/** @type {number} */ x) =>
        JSON.stringify(engine.evaluate(text, { ...overrides, [id]: x }));
      const now = at(value);
      return [Math.max(min, value - step), Math.min(max, value + step), min, max].every((x) => at(x) === now);
    },
  };
}

/** @typedef {ReturnType<typeof openScenario>} Opened */

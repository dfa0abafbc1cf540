// What a reader asks of the analyses. Only the metric is part of a link.

/**
 * @typedef {object} Asked
 * @property {boolean} all whether every bar is shown, or only the longest
 * @property {string | null} target as typed; null: the first suggestion
 * @property {string | null} lever that is to bring the target about; null: the one that matters most
 * @property {[string, string] | null} axes of the map; null: those that matter most to the two sides
 * @property {'metric' | 'target' | null} last what was asked since a lever last moved: the next words are about that
 */

/** @type {Asked} */
export const NOTHING_ASKED = { all: false, target: null, lever: null, axes: null, last: null };

/** Every part that can be folded away and that is computed only while open. */
export const PARTS = ['more-levers', 'matters', 'solve', 'map'];

/** The part that is open from the first. */
export const FIRST_OPEN = ['matters'];

/**
 * @param {{ asked: Asked, unfolded: Set<string> }} state
 * @param {(patch: { metric?: string, asked?: Asked, unfolded?: Set<string> }) => void} put
 */
export function askingActs(state, put) {
  return {
    /** A target belongs to its metric. @param {string} metric */
    chooseMetric(metric) {
      put({ metric, asked: { ...state.asked, target: null, last: 'metric' } });
    },
    /** @param {Partial<Asked>} asked */
    ask(asked) {
      put({ asked: { ...state.asked, ...asked } });
    },
    /** @param {string} part @param {boolean} open */
    fold(part, open) {
      if (open === state.unfolded.has(part)) return;
      const others = [...state.unfolded].filter((other) => other !== part);
      put({ unfolded: new Set(open ? [...others, part] : others) });
    },
  };
}

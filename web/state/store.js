// Everything that a reader can change, and the acts that change it. Knows neither the document nor the engine.

import { toggled, withValue } from '../engine/overrides.js';
import { DEFAULT_METRIC } from '../text/metrics.js';

export const TRIALS = 10_000; // the engine's own, and so in no link
export const SEED = 1;

/**
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {import('../types.js').Case} Case
 * @typedef {{ text: string, message: string }} Draft what is typed and is no value, and why
 * @typedef {import('./scenario.js').Opened} Opened
 *
 * @typedef {object} Stored
 * @property {Opened | null} opened the scenario in hand
 * @property {Overrides} overrides
 * @property {Overrides | null} kept the overrides of A while the present state is set against it
 * @property {number} year an index of the grid
 * @property {Record<string, Draft>} drafts what is typed into number boxes and is no value
 * @property {string | null} idle the lever in hand, if it changes nothing
 * @property {string[]} notes
 * @property {number} trials
 * @property {number} seed
 * @property {string} metric the figure that the analyses speak of
 * @property {Asked} asked
 * @property {Set<string>} unfolded the parts that are open
 */

const SPOKEN = ['overrides', 'kept', 'year', 'metric', 'asked', 'trials', 'seed'];

export const DEFAULT_SCENARIO = 'article-2026-01';
export const FIRST_LOOK = 4; // years after the start: far enough for the big contracts to have turned

/** @param {(moved: boolean) => void} changed told of each change, and whether there is something to say when the finger rests */
export function createStore(changed) {
  /** @type {Stored} */
  const state = {
    ...{ opened: null, overrides: {}, kept: null, year: 0, drafts: {}, idle: null, notes: [] },
    ...{ trials: TRIALS, seed: SEED },
    ...{ metric: DEFAULT_METRIC, asked: NOTHING_ASKED, unfolded: new Set(FIRST_OPEN) },
  };

  /** @param {Partial<Stored>} patch */
  const put = (patch) => {
    Object.assign(state, patch);
    if ('overrides' in patch) state.asked = { ...state.asked, last: null };
    changed(SPOKEN.some((key) => key in patch));
  };
  /** @param {string} id */
  const parameter = (id) => {
    const found = state.opened?.parameters.get(id);
    if (!found) throw new Error(`no parameter ${id}`);
    return found;
  };
  /** @param {string} id */
  const draftsWithout = (id) =>
    Object.fromEntries(Object.entries(state.drafts).filter(([key]) => key !== id));

  const acts = {
    ...askingActs(state, put),
    /** @param {string} id @param {number} value */
    set(id, value) {
      const overrides = withValue(state.overrides, parameter(id), value);
      put({ overrides, drafts: draftsWithout(id), idle: state.idle === id ? id : null });
    },
    /** @param {string} id @param {Draft | null} draft */
    type(id, draft) {
      put({ drafts: draft ? { ...state.drafts, [id]: draft } : draftsWithout(id) });
    },
    /** @param {string} id */
    tryOut(id) {
      const idle = state.opened?.isIdle(parameter(id), state.overrides) ? id : null;
      if (idle !== state.idle) put({ idle });
    },
    /** @param {Case} what */
    takeCase(what) {
      put({ overrides: toggled(state.overrides, what), drafts: {}, idle: null });
    },
    payWhatItCan() {
      const { id, max } = parameter('funding_link');
      acts.set(id, max);
    },
    resetAll() {
      put({ overrides: {}, drafts: {}, idle: null });
    },
    /** The present state stays as A; what the levers say from now on is B. */
    keep() {
      put({ kept: state.overrides });
    },
    swap() {
      if (state.kept) put({ overrides: state.kept, kept: state.overrides, drafts: {}, idle: null });
    },
    letGo() {
      put({ kept: null });
    },
    /** What the page around asks for. @param {Overrides} overrides @param {number | null} at a date of the grid; null leaves the year */
    adopt(overrides, at) {
      const year =
        at === null ? state.year : (state.opened?.description.horizon.grid.indexOf(at) ?? state.year);
      put({ overrides, year, drafts: {}, idle: null });
    },
    /** @param {number} year */
    chooseYear(year) {
      put({ year });
    },
    /** @param {number} trials */
    setTrials(trials) {
      put({ trials });
    },
    /** @param {number} seed */
    setSeed(seed) {
      put({ seed });
    },
    /** @param {string} note */
    note(note) {
      if (!state.notes.includes(note)) put({ notes: [...state.notes, note] });
    },
    /** @param {string} note */
    dismiss(note) {
      put({ notes: state.notes.filter((other) => other !== note) });
    },
  };

  return {
    state,
    acts,
    /** @param {Opened} opened @param {Omit<import('../types.js').FromLink, 'metric' | 'notes'> & { metric?: string, notes?: string[] }} link */
    open(opened, { overrides, kept, at, metric = DEFAULT_METRIC, trials, seed, notes = [] }) {
      const { grid } = opened.description.horizon;
      const year = at === null ? Math.min(FIRST_LOOK, grid.length - 1) : grid.indexOf(at);
      Object.assign(state, { opened, overrides, kept, year, drafts: {}, idle: null, notes, trials, seed });
      Object.assign(state, { metric, asked: NOTHING_ASKED });
      changed(false);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */

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
const NOTHING_ASKED = { all: false, target: null, lever: null, axes: null, last: null };

/** Every part that can be folded away and that is computed only while open. */
export const PARTS = ['more-levers', 'matters', 'solve', 'map'];

/** The part that is open from the first. */
const FIRST_OPEN = ['matters'];

/**
 * @param {{ asked: Asked, unfolded: Set<string> }} state
 * @param {(patch: { metric?: string, asked?: Asked, unfolded?: Set<string> }) => void} put
 */
function askingActs(state, put) {
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

// Everything that a reader can change, and the actions that change it. Knows neither the document nor the engine.

import { isSame, toggled, withValue } from '../engine/overrides.js';
import { DEFAULT_METRIC } from '../text/metrics.js';

export const TRIALS = 10_000; // the engine's own, and so in no link
export const SEED = 1;

/**
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {import('../types.js').Case} Case
 * @typedef {{ text: string, message: string }} Draft what is typed and is no value, and why
 * @typedef {import('./scenario.js').LoadedScenario} LoadedScenario
 *
 * @typedef {object} Stored
 * @property {LoadedScenario | null} opened the scenario in hand
 * @property {Overrides} overrides
 * @property {Overrides | null} baselineOverrides the overrides of A while the present state is set against it
 * @property {number} year an index of the grid
 * @property {Record<string, Draft>} drafts what is typed into number boxes and is no value
 * @property {string | null} idle the lever in hand, if it changes nothing
 * @property {string[]} notes
 * @property {number} trials
 * @property {number} seed
 * @property {string} metric the figure that the analyses speak of
 * @property {AnalysisSettings} asked
 * @property {Set<string>} expanded the parts that are open
 */

const PERSISTED_KEYS = ['overrides', 'baselineOverrides', 'year', 'metric', 'asked', 'trials', 'seed'];

const MOST_NOTES = 20; // the older ones go

export const DEFAULT_SCENARIO = 'article-2026-01';
export const DEFAULT_YEAR_INDEX = 4; // years after the start: far enough for the big contracts to have turned

/** The date that is shown where none is asked for. @param {number[]} grid */
export const defaultYear = (grid) => grid[Math.min(DEFAULT_YEAR_INDEX, grid.length - 1)];

/** @param {(moved: boolean) => void} changed told of each change, and whether there is something to say when the finger rests */
export function createStore(changed) {
  /** @type {Stored} */
  const state = {
    ...{ opened: null, overrides: {}, baselineOverrides: null, year: 0, drafts: {}, idle: null, notes: [] },
    ...{ trials: TRIALS, seed: SEED },
    ...{ metric: DEFAULT_METRIC, asked: DEFAULT_ANALYSIS_SETTINGS, expanded: new Set(INITIALLY_EXPANDED) },
  };

  /** @param {Partial<Stored>} changes */
  const patch = (changes) => {
    Object.assign(state, changes);
    if ('overrides' in changes) state.asked = { ...state.asked, last: null };
    changed(PERSISTED_KEYS.some((key) => key in changes));
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

  const actions = {
    ...analysisActions(state, patch),
    /** @param {string} id @param {number} value */
    set(id, value) {
      const overrides = withValue(state.overrides, parameter(id), value);
      patch({ overrides, drafts: draftsWithout(id), idle: state.idle === id ? id : null });
    },
    /** @param {string} id @param {Draft | null} draft */
    type(id, draft) {
      patch({ drafts: draft ? { ...state.drafts, [id]: draft } : draftsWithout(id) });
    },
    /** @param {string} id */
    checkEffect(id) {
      const idle = state.opened?.hasNoEffect(parameter(id), state.overrides) ? id : null;
      if (idle !== state.idle) patch({ idle });
    },
    /** @param {Case} what */
    toggleWhatIf(what) {
      patch({ overrides: toggled(state.overrides, what), drafts: {}, idle: null });
    },
    setAffordableFulfilment() {
      const { id, max } = parameter('funding_link');
      actions.set(id, max);
    },
    resetAll() {
      patch({ overrides: {}, drafts: {}, idle: null });
    },
    /** The present state stays as A; what the levers say from now on is B. */
    setBaseline() {
      patch({ baselineOverrides: state.overrides });
    },
    swapBaseline() {
      if (state.baselineOverrides)
        patch({
          overrides: state.baselineOverrides,
          baselineOverrides: state.overrides,
          drafts: {},
          idle: null,
        });
    },
    clearBaseline() {
      patch({ baselineOverrides: null });
    },
    /** What the page around asks for. @param {Overrides} overrides @param {number | null} at a date of the grid; null leaves the year */
    applyExternal(overrides, at) {
      const year =
        at === null ? state.year : (state.opened?.description.horizon.grid.indexOf(at) ?? state.year);
      patch(isSame(overrides, state.overrides) ? { year } : { overrides, year, drafts: {}, idle: null });
    },
    /** @param {number} year */
    chooseYear(year) {
      patch({ year });
    },
    /** @param {number} trials */
    setTrials(trials) {
      patch({ trials });
    },
    /** @param {number} seed */
    setSeed(seed) {
      patch({ seed });
    },
    /** @param {string} note */
    note(note) {
      if (!state.notes.includes(note)) patch({ notes: [...state.notes, note].slice(-MOST_NOTES) });
    },
    /** @param {string} note */
    dismiss(note) {
      patch({ notes: state.notes.filter((other) => other !== note) });
    },
  };

  return {
    state,
    actions: actions,
    /** @param {LoadedScenario} opened @param {Omit<import('../types.js').FromLink, 'metric' | 'notes'> & { metric?: string, notes?: string[] }} link */
    open(opened, { overrides, baselineOverrides, at, metric = DEFAULT_METRIC, trials, seed, notes = [] }) {
      const { grid } = opened.description.horizon;
      const year = grid.indexOf(at ?? defaultYear(grid));
      Object.assign(state, {
        opened,
        overrides,
        baselineOverrides,
        year,
        drafts: {},
        idle: null,
        notes,
        trials,
        seed,
      });
      Object.assign(state, { metric, asked: DEFAULT_ANALYSIS_SETTINGS });
      changed(false);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */

// What a reader asks of the analyses. Only the metric is part of a link.

/**
 * @typedef {object} AnalysisSettings
 * @property {boolean} all whether every bar is shown, or only the longest
 * @property {string | null} target as typed; null: the first suggestion
 * @property {string | null} lever that is to bring the target about; null: the one that matters most
 * @property {[string, string] | null} axes of the map; null: those that matter most to the two sides
 * @property {'metric' | 'target' | null} last what was asked since a lever last moved: the next words are about that
 */

/** @type {AnalysisSettings} */
const DEFAULT_ANALYSIS_SETTINGS = { all: false, target: null, lever: null, axes: null, last: null };

/** Every part that can be folded away and that is computed only while open. */
export const PARTS = ['more-levers', 'matters', 'solve', 'map'];

/** The part that is open from the first. */
const INITIALLY_EXPANDED = ['matters'];

/**
 * @param {{ asked: AnalysisSettings, expanded: Set<string> }} state
 * @param {(patch: { metric?: string, asked?: AnalysisSettings, expanded?: Set<string> }) => void} patch
 */
function analysisActions(state, patch) {
  return {
    /** A target belongs to its metric. @param {string} metric */
    chooseMetric(metric) {
      patch({ metric, asked: { ...state.asked, target: null, last: 'metric' } });
    },
    /** @param {Partial<AnalysisSettings>} asked */
    ask(asked) {
      patch({ asked: { ...state.asked, ...asked } });
    },
    /** @param {string} part @param {boolean} open */
    setExpanded(part, open) {
      if (open === state.expanded.has(part)) return;
      const others = [...state.expanded].filter((other) => other !== part);
      patch({ expanded: new Set(open ? [...others, part] : others) });
    },
  };
}

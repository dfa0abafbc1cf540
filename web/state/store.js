// The store: the state of one calculator, and the actions that change it. Independent of the document and of the engine.

import { isSame, withWhatIfToggled, withValue } from '../engine/overrides.js';
import { DEFAULT_METRIC } from '../text/metrics.js';
import { DEFAULT_ANALYSIS_SETTINGS, INITIALLY_EXPANDED, analysisActions } from './analysis-settings.js';

/**
 * @import {Case, LinkState, Overrides} from '../types.js'
 * @import {AnalysisSettings} from './analysis-settings.js'
 * @import {LoadedScenario} from './scenario.js'
 */

export const TRIALS = 10_000; // default of the engine, and so left out of links
export const SEED = 1;

/**
 * @typedef {{ text: string, message: string, key?: string }} Draft text in a number box that is no valid value, the reason, and the key of the lever whose box it is
 *
 * @typedef {object} StoreState
 * @property {LoadedScenario | null} loaded
 * @property {Overrides} overrides
 * @property {Overrides | null} baselineOverrides those of the baseline A; null without a comparison
 * @property {number} year index of the grid
 * @property {Record<string, Draft>} drafts by the lever's id
 * @property {string | null} openLever key of the lever whose number box is open: its section and id
 * @property {string} leverQuery what is searched for among all levers
 * @property {Case | null} preview the what-if under the pointer
 * @property {string[]} notes
 * @property {number} trials
 * @property {number} seed
 * @property {string} metric id of the metric of the analyses
 * @property {AnalysisSettings} analysis
 * @property {Set<string>} expanded ids of the parts that are not folded
 */

// Changes of these keys start the settle timer and are written to the link.
const PERSISTED_KEYS = ['overrides', 'baselineOverrides', 'year', 'metric', 'analysis', 'trials', 'seed'];

const MAX_NOTES = 20; // the oldest are removed

export const DEFAULT_SCENARIO = 'article-2026-01';
export const DEFAULT_YEAR_INDEX = 4; // of the grid: late enough for the large contracts to pass their peak

/**
 * The date that is selected by default.
 *
 * @param {number[]} grid
 */
export const defaultYear = (grid) => grid[Math.min(DEFAULT_YEAR_INDEX, grid.length - 1)];

/** @param {(isPersisted: boolean) => void} onChange called after each change; whether it is of a persisted key */
export function createStore(onChange) {
  /** @type {StoreState} */
  const state = {
    loaded: null,
    overrides: {},
    baselineOverrides: null,
    year: 0,
    drafts: {},
    openLever: null,
    leverQuery: '',
    preview: null,
    notes: [],
    trials: TRIALS,
    seed: SEED,
    metric: DEFAULT_METRIC,
    analysis: DEFAULT_ANALYSIS_SETTINGS,
    expanded: new Set(INITIALLY_EXPANDED),
  };

  /** @param {Partial<StoreState>} changes */
  const patch = (changes) => {
    Object.assign(state, changes);
    if ('overrides' in changes) state.analysis = { ...state.analysis, last: null };
    onChange(PERSISTED_KEYS.some((key) => key in changes));
  };
  /** @param {string} id */
  const parameter = (id) => {
    const found = state.loaded?.parameters.get(id);
    if (!found) throw new Error(`no parameter ${id}`);
    return found;
  };
  /** @param {string} id */
  const draftsWithout = (id) =>
    id in state.drafts
      ? Object.fromEntries(Object.entries(state.drafts).filter(([key]) => key !== id))
      : state.drafts; // the same object, so that nothing is rendered for it

  const actions = {
    ...analysisActions(state, patch),
    /**
     * @param {string} id
     * @param {number} value
     */
    set(id, value) {
      const overrides = withValue(state.overrides, parameter(id), value);
      patch({ overrides, drafts: draftsWithout(id) });
    },
    /**
     * @param {string} id
     * @param {Draft | null} draft
     */
    type(id, draft) {
      patch({ drafts: draft ? { ...state.drafts, [id]: draft } : draftsWithout(id) });
    },
    /** @param {string} id */
    reset(id) {
      actions.set(id, parameter(id).value);
    },
    /** @param {string | null} key */
    openNumber(key) {
      patch({ openLever: key });
    },
    /** @param {string} query */
    search(query) {
      patch({ leverQuery: query });
    },
    /** @param {Case | null} whatIf */
    preview(whatIf) {
      if (whatIf !== state.preview) patch({ preview: whatIf });
    },
    /** @param {Case} whatIf */
    toggleWhatIf(whatIf) {
      patch({ overrides: withWhatIfToggled(state.overrides, whatIf), drafts: {} });
    },
    resetAll() {
      patch({ overrides: {}, drafts: {} });
    },
    /** Makes the present state the baseline A; the levers then set B. */
    setBaseline() {
      patch({ baselineOverrides: state.overrides });
    },
    swapBaseline() {
      if (state.baselineOverrides)
        patch({
          overrides: state.baselineOverrides,
          baselineOverrides: state.overrides,
          drafts: {},
        });
    },
    clearBaseline() {
      patch({ baselineOverrides: null });
    },
    /**
     * Applies the state of a host; one that is the present state changes nothing.
     *
     * @param {Overrides} overrides
     * @param {number | null} at a date of the grid; null: the year stays
     */
    applyExternal(overrides, at) {
      const year =
        at === null ? state.year : (state.loaded?.description.horizon.grid.indexOf(at) ?? state.year);
      if (!isSame(overrides, state.overrides)) patch({ overrides, year, drafts: {} });
      else if (year !== state.year) patch({ year });
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
      if (!state.notes.includes(note)) patch({ notes: [...state.notes, note].slice(-MAX_NOTES) });
    },
    /** @param {string} note */
    dismiss(note) {
      patch({ notes: state.notes.filter((other) => other !== note) });
    },
  };

  return {
    state,
    actions,
    /**
     * Replaces the scenario and the state.
     *
     * @param {LoadedScenario} loaded
     * @param {Omit<LinkState, 'metric' | 'notes'> & { metric?: string, notes?: string[] }} link
     */
    open(loaded, { overrides, baselineOverrides, at, metric = DEFAULT_METRIC, trials, seed, notes = [] }) {
      const { grid } = loaded.description.horizon;
      const year = grid.indexOf(at ?? defaultYear(grid));
      Object.assign(state, {
        loaded,
        overrides,
        baselineOverrides,
        year,
        drafts: {},
        openLever: null,
        leverQuery: '',
        preview: null,
        notes,
        trials,
        seed,
        metric,
        analysis: DEFAULT_ANALYSIS_SETTINGS,
      });
      onChange(false);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */

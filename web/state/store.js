// Everything that a reader can change, and the acts that change it. Knows neither the document nor the engine.

import { payable, toggled, withValue } from './values.js';

/**
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {import('../types.js').Case} Case
 * @typedef {import('../levers/number-box.js').Draft} Draft
 * @typedef {import('./opened.js').Opened} Opened
 *
 * @typedef {object} Stored
 * @property {Opened | null} opened the scenario in hand
 * @property {Overrides} overrides
 * @property {Overrides | null} kept the overrides of A while the present state is set against it
 * @property {number} year an index of the grid
 * @property {Record<string, Draft>} drafts what is typed into number boxes and is no value
 * @property {string | null} idle the lever in hand, if it changes nothing
 * @property {string[]} notes
 */

export const FIRST_LOOK = 4; // years after the start: far enough for the big contracts to have turned

/** @param {(moved: boolean) => void} changed told of each change, and whether a link would differ */
export function createStore(changed) {
  /** @type {Stored} */
  const state = { opened: null, overrides: {}, kept: null, year: 0, drafts: {}, idle: null, notes: [] };

  /** @param {Partial<Stored>} patch */
  const put = (patch) => {
    Object.assign(state, patch);
    changed(['overrides', 'kept', 'year'].some((key) => key in patch));
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
      const fulfilment = parameter('fulfilment');
      const affordable = state.opened?.view(state).result.affordable_fulfilment ?? fulfilment.max;
      acts.set(fulfilment.id, payable(fulfilment, affordable));
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
    /** @param {number} year */
    chooseYear(year) {
      put({ year });
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
    /** @param {Opened} opened @param {ReturnType<typeof import('./link.js').fromLink>} link */
    open(opened, { overrides, kept, at, notes }) {
      const { grid } = opened.description.horizon;
      const year = at === null ? Math.min(FIRST_LOOK, grid.length - 1) : grid.indexOf(at);
      Object.assign(state, { opened, overrides, kept, year, drafts: {}, idle: null, notes });
      changed(false);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */

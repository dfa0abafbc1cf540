// Opening scenarios: of several asked for one after another, the last one is opened.

import { startEngine } from '../engine/engine.js';
import { scenarioText, scenarios } from '../scenarios.js';
import { formerNotes, presentScenario } from './former.js';
import { fromLink, namedIn, scenarioOf } from './link.js';
import { openInTurns } from './opened.js';
import { linkTo, publicState } from './public-state.js';
import { DEFAULT_SCENARIO } from './store.js';

/** @param {string} id */
const isKnown = (id) => scenarios.some((scenario) => scenario.id === id);

/** What of a link cannot be followed is told to whoever asked. @typedef {(trouble: string) => void} Warn */

export class Opening {
  /** @type {ReturnType<typeof startEngine> | null} */
  #engine = null;
  #opened;
  #failed;
  /** The scenario asked for last, open or not. */
  scenario = DEFAULT_SCENARIO;

  /**
   * @param {(opened: import('./opened.js').Opened, state: Omit<import('../types.js').FromLink, 'notes'>) => void} opened
   * @param {(error: unknown) => void} failed
   */
  constructor(opened, failed) {
    this.#opened = opened;
    this.#failed = failed;
  }

  start() {
    this.#engine ??= startEngine();
  }

  /** @param {string} link @param {Warn} warn */
  openLink(link, warn) {
    const wanted = scenarioOf(link) ?? DEFAULT_SCENARIO;
    if (isKnown(wanted)) return this.open(wanted, link, warn, formerNotes(namedIn(link) ?? wanted));
    return this.open(DEFAULT_SCENARIO, '', warn, [`The link is ignored: there is no scenario “${wanted}”.`]);
  }

  /**
   * What a page around the element sets: levers and year of the scenario in hand, or another one. What cannot be followed is
   * told, and left as it is.
   *
   * @param {Partial<import('./public-state.js').PublicState>} wanted
   * @param {ReturnType<typeof import('./store.js').createStore>} store @param {Warn} warn
   */
  ask(wanted, { state, acts }, warn) {
    const { scenario } = wanted;
    if (scenario !== undefined && !isKnown(presentScenario(scenario)))
      return warn(`state is ignored: there is no scenario “${scenario}”.`);
    const link = linkTo(wanted, publicState(state));
    const { opened } = state;
    if (opened?.description.id !== scenarioOf(link)) return this.openLink(link, warn);
    const { overrides, at, notes } = fromLink(link, opened.description);
    acts.adopt(overrides, at);
    notes.forEach(warn);
  }

  /** @param {string} id @param {string} [link] @param {Warn} [warn] @param {string[]} [troubles] found before */
  async open(id, link = '', warn = () => {}, troubles = []) {
    this.scenario = id;
    try {
      const [engine, text] = await Promise.all([this.#engine, scenarioText(id)]);
      const opened = engine && (await openInTurns(engine, text));
      if (!opened || id !== this.scenario) return;
      const { notes, ...state } = fromLink(link, opened.description);
      this.#opened(opened, state);
      [...troubles, ...notes].forEach(warn);
    } catch (error) {
      this.#failed(error);
    }
  }
}

// Opening scenarios: of several asked for one after another, the last one is opened.

import { startEngine } from '../engine/engine.js';
import { bytesOf } from '../engine/wasm.js';
import { formerNotes, fromValues, presentScenario, scenarioIn, valuesIn } from './link-values.js';
import { linkTo, publicState } from './public-state.js';
import { loadScenarioAsync } from './scenario.js';
import { DEFAULT_SCENARIO } from './store.js';

/** @param {string} id */
const isKnown = (id) => scenarios.some((scenario) => scenario.id === id);

/**
 * @typedef {import('./link-values.js').LinkValues} LinkValues
 * @typedef {(trouble: string) => void} Warn told what of a link cannot be followed
 */

export class ScenarioLoader {
  /** @type {ReturnType<typeof startEngine> | null} */
  #engine = null;
  #opened;
  #failed;
  /** The scenario asked for last, open or not. */
  scenario = DEFAULT_SCENARIO;

  /**
   * @param {(opened: import('./scenario.js').LoadedScenario, state: Omit<import('../types.js').FromLink, 'notes'>) => void} opened
   * @param {(error: unknown) => void} failed
   */
  constructor(opened, failed) {
    this.#opened = opened;
    this.#failed = failed;
  }

  start() {
    this.#engine ??= startEngine();
  }

  /** @param {LinkValues} link @param {Warn} warn */
  openFromLink(link, warn) {
    const named = scenarioIn(link) ?? DEFAULT_SCENARIO;
    const wanted = presentScenario(named);
    if (isKnown(wanted)) return this.open(wanted, link, warn, formerNotes(named));
    return this.open(DEFAULT_SCENARIO, undefined, warn, [
      `The link is ignored: there is no scenario “${wanted}”.`,
    ]);
  }

  /**
   * What a page around the element sets: levers and year of the scenario in hand, or another one. What cannot be followed is
   * told, and left as it is.
   *
   * @param {Partial<import('./public-state.js').PublicState>} wanted
   * @param {ReturnType<typeof import('./store.js').createStore>} store @param {Warn} warn
   */
  applyState(wanted, { state, actions }, warn) {
    const { scenario } = wanted;
    if (scenario !== undefined && !isKnown(presentScenario(scenario)))
      return warn(`state is ignored: there is no scenario “${scenario}”.`);
    const link = valuesIn(linkTo(wanted, publicState(state)));
    const { opened } = state;
    if (opened?.description.id !== presentScenario(scenarioIn(link) ?? ''))
      return this.openFromLink(link, warn);
    const { overrides, at, notes } = fromValues(link, opened.description);
    actions.applyExternal(overrides, at);
    notes.forEach(warn);
  }

  /** @param {string} id @param {LinkValues} [link] @param {Warn} [warn] @param {string[]} [troubles] found before */
  async open(id, link = new Map(), warn = () => {}, troubles = []) {
    this.scenario = id;
    try {
      const [engine, text] = await Promise.all([this.#engine, scenarioText(id)]);
      const opened = engine && (await loadScenarioAsync(engine, text));
      if (!opened || id !== this.scenario) return;
      const { notes, ...state } = fromValues(link, opened.description);
      this.#opened(opened, state);
      [...troubles, ...notes].forEach(warn);
    } catch (error) {
      this.#failed(error);
    }
  }
}

// The dated scenarios. Their titles are in the first load, their text comes when it is asked for.

const ORDER = [DEFAULT_SCENARIO, 'mid-2026', 'autumn-2026', 'anthropic-2026'];

/** @type {Record<string, string>} */
const urls = import.meta.glob('../../core/scenarios/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
/** @type {Record<string, string>} */
const titles = import.meta.glob('../../core/scenarios/*.json', { import: 'title', eager: true });

/** @type {{ id: string, title: string, url: string }[]} the one that opens the page first */
export const scenarios = Object.entries(urls)
  .map(([path, url]) => ({ id: path.replace(/^.*\/(.*)\.json$/, '$1'), title: titles[path], url }))
  .sort((a, b) => placeOf(a.id) - placeOf(b.id));

/** Those that are not named stand last. @param {string} id */
function placeOf(id) {
  const place = ORDER.indexOf(id);
  return place < 0 ? ORDER.length : place;
}

/** @param {string} id */
async function scenarioText(id) {
  const scenario = scenarios.find((s) => s.id === id);
  if (!scenario) throw new Error(`There is no scenario “${id}”.`);
  return new TextDecoder().decode(await bytesOf(scenario.url));
}

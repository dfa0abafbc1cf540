// Loads scenarios. Each request for a state is a link; of several requests the last one takes effect.

import { startEngine } from '../engine/engine.js';
import { bytesOf, loadOnce } from '../engine/load.js';
import { VERSION, formerNotes, presentScenario, scenarioIn, valuesIn } from './link-values.js';
import { loadScenarioAsync } from './scenario.js';
import { DEFAULT_METRIC } from '../text/metrics.js';
import { DEFAULT_SCENARIO, SEED, TRIALS, defaultYear } from './store.js';
import { linkOf } from './write-link.js';

/**
 * @import {LinkState} from '../types.js'
 * @import * as LinkReader from './follow-link.js'
 * @import {LoadedScenario} from './scenario.js'
 * @import {Store} from './store.js'
 */

/** @param {string} id */
const isKnown = (id) => scenarios.some((scenario) => scenario.id === id);

/** Shared by all elements of a page: a browser has memory for some dozens of modules. */
const sharedEngine = loadOnce(startEngine);

/** @type {typeof LinkReader | null} */
let linkReader = null;
const loadLinkReader = loadOnce(async () => (linkReader = await import('./follow-link.js')));

/**
 * The state of a scenario without a link.
 *
 * @type {LinkState}
 */
const DEFAULT_STATE = {
  at: null,
  metric: DEFAULT_METRIC,
  overrides: {},
  baselineOverrides: null,
  trials: TRIALS,
  seed: SEED,
  notes: [],
};

/**
 * Whether a link has keys other than its version.
 *
 * @param {string} link
 */
const hasState = (link) => [...valuesIn(link)].some(([key, [value]]) => key !== 'v' || value !== VERSION);

/**
 * @typedef {(note: string) => void} Warn called for each part of a link that is ignored
 *
 * @typedef {object} Request
 * @property {string} id of the scenario
 * @property {string} link
 * @property {Warn} warn
 * @property {string[]} notes from before the scenario is loaded
 * @property {Promise<void>} [loading]
 * @property {unknown} [error] of the last attempt
 */

export class ScenarioLoader {
  #store;
  #onLoaded;
  #onError;
  /** @type {Request | null} the pending request */
  #request = null;

  /**
   * @param {Store} store
   * @param {(scenario: LoadedScenario, state: Omit<LinkState, 'notes'>) => void} onLoaded
   * @param {(error: unknown) => void} onError called where no scenario is loaded; where one is, it stays
   */
  constructor(store, onLoaded, onError) {
    this.#store = store;
    this.#onLoaded = onLoaded;
    this.#onError = onError;
  }

  /** Id of the scenario that was requested last, loaded or not. */
  get scenario() {
    return this.#request?.id ?? this.#store.state.loaded?.description.id ?? DEFAULT_SCENARIO;
  }

  /**
   * Loads the scenario and the state of a link; of the default scenario where there is none.
   *
   * @param {string} link
   * @param {Warn} warn
   */
  open(link, warn) {
    const requested = scenarioIn(valuesIn(link)) ?? DEFAULT_SCENARIO;
    const id = presentScenario(requested);
    /** @type {Request} */
    const request = isKnown(id)
      ? { id, link, warn, notes: formerNotes(requested) }
      : {
          id: DEFAULT_SCENARIO,
          link: '',
          warn,
          notes: [`The link is ignored: there is no scenario “${requested}”.`],
        };
    this.#request = request;
    return (request.loading = this.#load(request));
  }

  /**
   * Changes the state of the pending request or, without one, the present state. Invalid values are reported and ignored.
   *
   * @param {(link: string) => string} edit takes the link to that state, returns the changed link
   * @param {Warn} warn
   */
  change(edit, warn) {
    const { state, actions } = this.#store;
    const request = this.#request;
    const link = edit(request ? request.link : linkOf(state));
    const requested = scenarioIn(valuesIn(link));
    if (requested && !isKnown(presentScenario(requested)))
      return warn(`The state is ignored: there is no scenario “${requested}”.`);
    if (presentScenario(requested ?? DEFAULT_SCENARIO) !== this.scenario) return this.open(link, warn);
    if (request) return void (request.link = link);
    if (!state.loaded) return;
    if (!linkReader) return void loadLinkReader().then(() => this.change(edit, warn), warn);
    const { description } = state.loaded;
    const { overrides, at, notes } = linkReader.stateFromLink(valuesIn(link), description);
    const hasYear = new URLSearchParams(link.slice(1)).has('at');
    actions.applyExternal(overrides, hasYear ? at : defaultYear(description.horizon.grid));
    notes.forEach(warn);
  }

  /** Preloads the reader of links, so that a state that a host sets later takes effect at once. */
  preload() {
    loadLinkReader().catch(() => {});
  }

  /** Resolves once a scenario is loaded; a failed request is tried again. */
  async ready() {
    for (let request; (request = this.#request) && !this.#store.state.loaded;) {
      if (request.error) request.loading = this.#load(request);
      await request.loading;
      if (request === this.#request && request.error) throw request.error;
    }
  }

  /** @param {Request} request */
  async #load(request) {
    request.error = undefined;
    try {
      const [engine, text] = await Promise.all([
        sharedEngine(),
        scenarioText(request.id),
        hasState(request.link) && loadLinkReader(),
      ]);
      const loaded = await loadScenarioAsync(engine, text);
      if (hasState(request.link)) await loadLinkReader(); // a host may have changed the link meanwhile
      if (request !== this.#request) return;
      const { notes, ...state } = hasState(request.link)
        ? /** @type {NonNullable<typeof linkReader>} */ (linkReader).stateFromLink(
            valuesIn(request.link),
            loaded.description,
          )
        : DEFAULT_STATE;
      this.#request = null;
      this.#onLoaded(loaded, state);
      [...request.notes, ...notes].forEach(request.warn);
    } catch (error) {
      if (request !== this.#request) return;
      request.error = error;
      if (!this.#store.state.loaded) return this.#onError(error);
      this.#request = null;
      const { message } = /** @type {Error} */ (error);
      const { title } = scenarios.find(({ id }) => id === request.id) ?? { title: request.id };
      request.warn(`“${title}” could not be opened. ${message}`);
    }
  }
}

// The scenarios. Their titles are part of the first load, their texts are fetched on demand.

const ORDER = [DEFAULT_SCENARIO, 'mid-2026', 'autumn-2026', 'anthropic-2026'];

/** @type {Record<string, string>} */
const urls = import.meta.glob('../../core/scenarios/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
/** @type {Record<string, string>} */
const titles = import.meta.glob('../../core/scenarios/*.json', { import: 'title', eager: true });

/** @type {{ id: string, title: string, url: string }[]} in the order of the menu, the default first */
export const scenarios = Object.entries(urls)
  .map(([path, url]) => ({ id: path.replace(/^.*\/(.*)\.json$/, '$1'), title: titles[path], url }))
  .sort((a, b) => rankOf(a.id) - rankOf(b.id));

/**
 * Position in the menu; scenarios that are not in ORDER are last.
 *
 * @param {string} id
 */
function rankOf(id) {
  const rank = ORDER.indexOf(id);
  return rank < 0 ? ORDER.length : rank;
}

/** @type {Map<string, () => Promise<string>>} */
const texts = new Map(
  scenarios.map(({ id, url }) => [id, loadOnce(async () => new TextDecoder().decode(await bytesOf(url)))]),
);

/** @param {string} id */
export const scenarioText = async (id) => texts.get(id)?.() ?? '';

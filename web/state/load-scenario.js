// Opens scenarios: of several asked for one after another, the last one. Whatever asks for a state does so by a link.

import { startEngine } from '../engine/engine.js';
import { bytesOf, loadOnce } from '../engine/load.js';
import { VERSION, formerNotes, presentScenario, scenarioIn, valuesIn } from './link-values.js';
import { loadScenarioAsync } from './scenario.js';
import { DEFAULT_METRIC } from '../text/metrics.js';
import { DEFAULT_SCENARIO, SEED, TRIALS, defaultYear } from './store.js';
import { linkOf } from './write-link.js';

/** @param {string} id */
const isKnown = (id) => scenarios.some((scenario) => scenario.id === id);

/** One for all elements of a page: a browser has room for some dozens of modules. */
const sharedEngine = loadOnce(startEngine);

/** @type {typeof import('./follow-link.js') | null} */
let follower = null;
const loadFollower = loadOnce(async () => (follower = await import('./follow-link.js')));

/** The state without a link. @type {Omit<import('../types.js').FromLink, 'notes'>} */
const AS_IT_STANDS = {
  ...{ at: null, metric: DEFAULT_METRIC, overrides: {}, baselineOverrides: null },
  ...{ trials: TRIALS, seed: SEED },
};

/** Whether a link asks for anything but the scenario that is opened anyway. @param {string} link */
const asksForMore = (link) => [...valuesIn(link)].some(([key, [value]]) => key !== 'v' || value !== VERSION);

/**
 * @typedef {(trouble: string) => void} Warn tells whoever asked what of a link cannot be followed
 *
 * @typedef {object} Request
 * @property {string} id of the scenario
 * @property {string} link
 * @property {Warn} warn
 * @property {string[]} troubles found before it is open
 * @property {Promise<void>} [loading]
 * @property {unknown} [error] why it could not be opened
 */

export class ScenarioLoader {
  #store;
  #opened;
  #failed;
  /** @type {Request | null} what is asked for and not open */
  #request = null;

  /**
   * @param {import('./store.js').Store} store
   * @param {(opened: import('./scenario.js').LoadedScenario, state: Omit<import('../types.js').FromLink, 'notes'>) => void} opened
   * @param {(error: unknown) => void} failed called where no scenario is open; one that is open stays
   */
  constructor(store, opened, failed) {
    this.#store = store;
    this.#opened = opened;
    this.#failed = failed;
  }

  /** Id of the scenario asked for last, open or not. */
  get scenario() {
    return this.#request?.id ?? this.#store.state.opened?.description.id ?? DEFAULT_SCENARIO;
  }

  /** @param {string} link @param {Warn} warn */
  open(link, warn) {
    const named = scenarioIn(valuesIn(link)) ?? DEFAULT_SCENARIO;
    const id = presentScenario(named);
    /** @type {Request} */
    const request = isKnown(id)
      ? { id, link, warn, troubles: formerNotes(named) }
      : {
          ...{ id: DEFAULT_SCENARIO, link: '', warn },
          troubles: [`The link is ignored: there is no scenario “${named}”.`],
        };
    this.#request = request;
    return (request.loading = this.#load(request));
  }

  /**
   * Changes the state that is asked for, or where nothing is, the one that is open. What cannot be followed is told, and
   * left as it is.
   *
   * @param {(link: string) => string} edit of the link to that state @param {Warn} warn
   */
  change(edit, warn) {
    const { state, actions } = this.#store;
    const request = this.#request;
    const link = edit(request ? request.link : linkOf(state));
    const named = scenarioIn(valuesIn(link));
    if (named && !isKnown(presentScenario(named)))
      return warn(`The state is ignored: there is no scenario “${named}”.`);
    if (presentScenario(named ?? DEFAULT_SCENARIO) !== this.scenario) return this.open(link, warn);
    if (request) return void (request.link = link);
    if (!state.opened) return;
    if (!follower) return void loadFollower().then(() => this.change(edit, warn), warn);
    const { description } = state.opened;
    const { overrides, at, notes } = follower.fromValues(valuesIn(link), description);
    const isYearNamed = new URLSearchParams(link.slice(1)).has('at');
    actions.applyExternal(overrides, isYearNamed ? at : defaultYear(description.horizon.grid));
    notes.forEach(warn);
  }

  /** Loads what follows links, so that a state which a host sets later holds at once. */
  preload() {
    loadFollower().catch(() => {});
  }

  /** Resolves once a scenario is open, and tries again what has failed. */
  async ready() {
    for (let request; (request = this.#request) && !this.#store.state.opened;) {
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
        asksForMore(request.link) && loadFollower(),
      ]);
      const opened = await loadScenarioAsync(engine, text);
      if (asksForMore(request.link)) await loadFollower(); // a host may have changed it meanwhile
      if (request !== this.#request) return;
      const { notes, ...state } = asksForMore(request.link)
        ? /** @type {NonNullable<typeof follower>} */ (follower).fromValues(
            valuesIn(request.link),
            opened.description,
          )
        : { ...AS_IT_STANDS, notes: [] };
      this.#request = null;
      this.#opened(opened, state);
      [...request.troubles, ...notes].forEach(request.warn);
    } catch (error) {
      if (request !== this.#request) return;
      request.error = error;
      if (!this.#store.state.opened) return this.#failed(error);
      this.#request = null;
      const { message } = /** @type {Error} */ (error);
      const { title } = scenarios.find(({ id }) => id === request.id) ?? { title: request.id };
      request.warn(`“${title}” could not be opened. ${message}`);
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

/** @type {Map<string, () => Promise<string>>} */
const texts = new Map(
  scenarios.map(({ id, url }) => [id, loadOnce(async () => new TextDecoder().decode(await bytesOf(url)))]),
);

/** @param {string} id */
const scenarioText = async (id) => texts.get(id)?.() ?? '';

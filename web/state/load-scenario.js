// Loads scenarios. Each request for a state is a link and the changes since; of several requests the last one takes effect.

import { startEngine } from '../engine/engine.js';
import { bytesOf, loadOnce } from '../engine/load.js';
import { SITES, VERSION, formerNotes, presentScenario, scenarioIn, valuesIn } from './link-values.js';
import { loadScenario } from './scenario.js';
import { siteReader } from './site-reader.js';
import { DEFAULT_METRIC } from '../text/metrics.js';
import { DEFAULT_SCENARIO, SEED, TRIALS } from './store.js';
import { linkOf } from './write-link.js';

/**
 * @import {ScenarioFile} from '../engine/scenario-file.js'
 * @import {Description, LinkState} from '../types.js'
 * @import {Place} from './follow-link.js'
 * @import * as LinkReader from './follow-link.js'
 * @import {LoadedScenario} from './scenario.js'
 * @import {Store} from './store.js'
 */

/** @param {string} id */
const isKnown = (id) => scenarios.some((scenario) => scenario.id === id);

/** @param {string} link */
const requestedScenario = (link) => scenarioIn(valuesIn(link)) ?? DEFAULT_SCENARIO;

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
 * Whether a link names sites that are switched off, in the present state or in A.
 *
 * @param {string} link
 */
const hasSites = (link) => [...valuesIn(link).keys()].some((key) => key.endsWith(SITES));

/**
 * @typedef {object} Source of a state
 * @property {Place} place
 * @property {(note: string) => void} warn called for each part that is ignored
 *
 * @typedef {object} Change
 * @property {(link: string) => string} edit from the link of the present state to that of the changed one
 * @property {Source} source
 *
 * @typedef {object} Request
 * @property {string} id of the scenario
 * @property {string} link
 * @property {Source} source of the link
 * @property {string[]} notes from before the scenario is loaded
 * @property {Change[]} changes of the state of the link, in order
 * @property {Promise<void>} [loading]
 * @property {unknown} [error] of the last attempt
 */

const MAX_CHANGES = 100; // that wait for a file; the oldest are merged

/** @param {Request} request */
const linkOfRequest = ({ link, changes }) => changes.reduce((present, { edit }) => edit(present), link);

export class ScenarioLoader {
  #store;
  #onLoaded;
  #onError;
  #loadSites;
  /** @type {Request | null} the pending request */
  #request = null;
  /** @type {Change[]} changes of the present state that wait for the reader of links, in order */
  #waiting = [];

  /**
   * @param {Store} store
   * @param {(scenario: LoadedScenario, state: Omit<LinkState, 'notes'>) => void} onLoaded
   * @param {(error: unknown) => void} onError called where no scenario is loaded; where one is, it stays
   * @param {() => Promise<unknown>} loadSites loads what switches off sites (site-reader.js)
   */
  constructor(store, onLoaded, onError, loadSites) {
    this.#store = store;
    this.#onLoaded = onLoaded;
    this.#onError = onError;
    this.#loadSites = loadSites;
  }

  /** Id of the scenario that was requested last, loaded or not. */
  get scenario() {
    return this.#request?.id ?? this.#store.state.loaded?.description.id ?? DEFAULT_SCENARIO;
  }

  /**
   * Loads the scenario and the state of a link; of the default scenario where there is none.
   *
   * @param {string} link
   * @param {Source} source
   */
  open(link, source) {
    const requested = requestedScenario(link);
    const id = presentScenario(requested);
    /** @type {Request} */
    const request = isKnown(id)
      ? { id, link, source, changes: [], notes: formerNotes(requested) }
      : { id: DEFAULT_SCENARIO, link: '', source, changes: [], notes: [noScenarioText(source, requested)] };
    this.#request = request;
    return (request.loading = this.#load(request));
  }

  /**
   * Changes the state of the pending request or, without one, the present state. Invalid values are reported and ignored.
   *
   * @param {Change['edit']} edit to a link whose scenario exists
   * @param {Source} source
   */
  change(edit, source) {
    const { state } = this.#store;
    const request = this.#request;
    const link = edit(request ? linkOfRequest(request) : linkOf(state));
    if (presentScenario(requestedScenario(link)) !== this.scenario) return this.open(link, source);
    if (request) {
      if (request.changes.push({ edit, source }) > MAX_CHANGES)
        request.link = request.changes.shift()?.edit(request.link) ?? '';
    } else if (state.loaded) {
      if (this.#waiting.push({ edit, source }) > MAX_CHANGES) this.#waiting.shift();
      this.#applyWaiting();
    }
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

  /** Applies the waiting changes to the present state. Where the reader of links cannot be loaded, they wait for the next. */
  #applyWaiting() {
    const reader = linkReader;
    const namesSites = this.#waiting.some(({ edit }) => hasSites(edit(linkOf(this.#store.state))));
    const load = reader ? namesSites && !siteReader() && this.#loadSites : loadLinkReader;
    if (!reader || load) {
      const report = (/** @type {Error} */ { message }) =>
        this.#waiting.at(-1)?.source.warn(`A change could not be applied yet. ${message}`);
      return void (load || loadLinkReader)().then(() => this.#applyWaiting(), report);
    }
    const { state, actions } = this.#store;
    for (const { edit, source } of this.#waiting.splice(0)) {
      if (!state.loaded) return;
      const { description } = state.loaded;
      const present = { ...state, at: description.horizon.grid[state.year] };
      const { overrides, at, notes } = reader.changedState(edit, present, description, source.place);
      actions.applyExternal(overrides, at);
      notes.forEach(source.warn);
    }
  }

  /** @param {Request} request */
  async #load(request) {
    const needsReader = () => hasState(request.link) || request.changes.length > 0;
    request.error = undefined;
    try {
      const [engine, file] = await Promise.all([
        sharedEngine(),
        scenarioFile(request.id),
        needsReader() && loadLinkReader(),
      ]);
      const loaded = loadScenario(engine, file);
      await new Promise((resolve) => setTimeout(resolve)); // the first rendering is a task of its own
      if (needsReader()) await loadLinkReader(); // a host may have changed the state meanwhile
      if (hasSites(linkOfRequest(request))) await this.#loadSites();
      if (request !== this.#request) return;
      const { state, warnings } = stateOfRequest(request, loaded.description);
      this.#request = null;
      this.#onLoaded(loaded, state);
      for (const { source, note } of warnings) source.warn(note);
    } catch (error) {
      if (request !== this.#request) return;
      request.error = error;
      if (!this.#store.state.loaded) return this.#onError(error);
      this.#onUnavailable(request, /** @type {Error} */ (error));
    }
  }

  /**
   * Reports that a scenario could not be loaded. What was changed while it was loading is applied to the scenario that
   * stays, but for changes that request the other one again.
   *
   * @param {Request} request
   * @param {Error} error
   */
  #onUnavailable({ id, source, changes }, { message }) {
    this.#request = null;
    const { title } = scenarios.find((scenario) => scenario.id === id) ?? { title: id };
    source.warn(`“${title}” could not be opened. ${message}`);
    const present = linkOf(this.#store.state);
    const isOfPresent = (/** @type {Change} */ { edit }) =>
      presentScenario(requestedScenario(edit(present))) === this.scenario;
    for (const { edit, source } of changes.filter(isOfPresent)) this.change(edit, source);
  }
}

/**
 * @param {Source} source
 * @param {string} id
 */
const noScenarioText = ({ place }, id) =>
  `${place === 'link' ? 'The' : 'scenario in the'} ${place} is ignored: there is no scenario “${id}”.`;

/**
 * Whether there is the scenario of a link, or its successor. If not, a warning.
 *
 * @param {string} link
 * @param {Source} source
 */
export function hasScenario(link, source) {
  const id = requestedScenario(link);
  const isThere = isKnown(presentScenario(id));
  if (!isThere) source.warn(noScenarioText(source, id));
  return isThere;
}

/**
 * The state of a link with its changes, and notes with the source of what each is about.
 *
 * @param {Request} request for which the reader of links is loaded, if it needs it
 * @param {Description} description
 */
function stateOfRequest({ link, source, notes, changes }, description) {
  const reader = /** @type {NonNullable<typeof linkReader>} */ (linkReader);
  let state = hasState(link)
    ? reader.stateFromLink(valuesIn(link), description, source.place)
    : DEFAULT_STATE;
  const warnings = [...notes, ...state.notes].map((note) => ({ source, note }));
  for (const { edit, source } of changes) {
    state = reader.changedState(edit, state, description, source.place);
    warnings.push(...state.notes.map((note) => ({ source, note })));
  }
  const { notes: _, ...rest } = state;
  return { state: rest, warnings };
}

// The scenarios. Their titles are part of the first load, their files are fetched on demand.

const ORDER = [DEFAULT_SCENARIO, 'mid-2026', 'autumn-2026', 'anthropic-2026'];

/** @type {Record<string, string>} */
const urls = import.meta.glob('../../build/scenarios/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
/** @type {Record<string, string>} */
const titles = import.meta.glob('../../core/scenarios/*.json', { import: 'title', eager: true });
/** @type {Record<string, string>} */
const dates = import.meta.glob('../../core/scenarios/*.json', { import: 'as_of', eager: true });
/** @type {Record<string, Description['parties']>} */
const parties = import.meta.glob('../../core/scenarios/*.json', { import: 'parties', eager: true });

/** @typedef {{ id: string, title: string, as_of: string, parties: Description['parties'], url: string }} ScenarioEntry */

/** @type {ScenarioEntry[]} in the order of the menu, the default first */
export const scenarios = Object.entries(urls)
  .map(([path, url]) => {
    const source = path.replace('/build/', '/core/');
    const id = path.replace(/^.*\/(.*)\.json$/, '$1');
    return { id, title: titles[source], as_of: dates[source], parties: parties[source], url };
  })
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

/**
 * The newest scenario of the same two parties; null where that is the scenario itself.
 *
 * @param {Pick<Description, 'as_of' | 'parties'>} scenario
 * @param {ScenarioEntry[]} [all]
 */
export function newestOf({ as_of, parties: { lab, incumbent } }, all = scenarios) {
  const newer = all.filter(
    (one) => one.as_of > as_of && one.parties.lab === lab && one.parties.incumbent === incumbent,
  );
  return newer.reduce(
    (/** @type {ScenarioEntry | null} */ best, one) => (best && best.as_of > one.as_of ? best : one),
    null,
  );
}

/** @type {Map<string, () => Promise<ScenarioFile>>} */
const files = new Map(
  scenarios.map(({ id, url }) => [
    id,
    loadOnce(async () => JSON.parse(new TextDecoder().decode(await bytesOf(url)))),
  ]),
);

/** @param {string} id of one of `scenarios` */
export const scenarioFile = (id) => /** @type {() => Promise<ScenarioFile>} */ (files.get(id))();

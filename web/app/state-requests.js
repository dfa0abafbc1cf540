// Where the state comes from: at the start the link in the address or, without one, the flags; afterwards changes of the
// flags, states that the host page sets and scenarios that the reader chooses. Each request is applied after those before
// it.

import { loadOnce } from '../engine/load.js';
import { FIRST_VERSION, linkWith } from '../state/link-values.js';
import { ScenarioLoader, hasScenario } from '../state/load-scenario.js';
import { linkTo, linkWithChanges, settableState, withScenarioOf } from '../state/public-state.js';
import { warn } from './attribute-controller.js';

/**
 * @import {Source} from '../state/load-scenario.js'
 * @import {LoadedScenario} from '../state/scenario.js'
 * @import {Store} from '../state/store.js'
 * @import {LinkState, PublicState} from '../types.js'
 * @import {AttributeController} from './attribute-controller.js'
 * @import {Address} from './page-url.js'
 */

const loadParser = loadOnce(() => import('../state/link-text.js'));

export class StateRequests {
  #store;
  #address;
  #attributes;
  #loader;
  /** @type {Promise<void> | null} pending while the link in the address is being parsed */
  #parsing = null;

  /**
   * @param {Store} store
   * @param {Address} address
   * @param {AttributeController} attributes
   * @param {object} listeners
   * @param {(scenario: LoadedScenario, state: Omit<LinkState, 'notes'>) => void} listeners.onLoaded
   * @param {(error: unknown) => void} listeners.onError called only while no scenario is open
   * @param {() => Promise<unknown>} listeners.loadSites loads what switches off sites (state/site-reader.js)
   */
  constructor(store, address, attributes, { onLoaded, onError, loadSites }) {
    this.#store = store;
    this.#address = address;
    this.#attributes = attributes;
    this.#loader = new ScenarioLoader(store, onLoaded, onError, loadSites);
    if (!address.isOwn) this.#loader.preload();
  }

  /** Id of the scenario requested last, loaded or not. */
  get scenario() {
    return this.#loader.scenario;
  }

  /** Resolves once a scenario is open; rejects if it cannot be loaded. */
  async ready() {
    await this.#parsing;
    return this.#loader.ready();
  }

  /** Opens the link in the address; without one, the flags. A fragment that is not a link changes nothing. */
  openAddress() {
    const { link } = this.#address;
    if (!link) return this.#openFlags();
    const parsing = this.#openLink(link).finally(() => {
      if (this.#parsing === parsing) this.#parsing = null;
    });
    this.#parsing = parsing;
  }

  /** @param {string} id */
  openScenario(id) {
    return this.#loader.open(linkTo({ scenario: id }, ''), this.#link);
  }

  /**
   * Applies a state that the host page sets. Missing parts stay; invalid ones are skipped with a warning in the console.
   *
   * @param {Partial<PublicState>} wanted
   */
  setState(wanted) {
    const state = settableState(wanted, warn);
    /** @type {Source} */
    const source = { place: 'state', warn };
    if (!hasScenario(linkTo(state, ''), source)) delete state.scenario;
    this.#change((link) => linkTo(state, link), source);
  }

  /**
   * Applies the flags that have changed. Levers that were moved since keep their values, also where a flag is invalid.
   *
   * @param {string} before link of the previous flags
   */
  applyFlags(before) {
    if (this.#attributes.flags.link === before) return;
    const after = this.#flagsLink();
    this.#change((present) => linkWithChanges(before, after(present), present), this.#flags);
  }

  /** @param {string} link */
  async #openLink(link) {
    const parser = await loadParser().catch(() => null);
    const values = parser?.readLink(link);
    if (values?.size) {
      const isFirst = values.get('v')?.[0] === FIRST_VERSION;
      const note = isFirst ? this.#attributes.readAsFirstVersion() : null;
      if (note) this.#address.writeView(this.#attributes.appearance.view);
      const loading = this.#loader.open(linkWith(values), this.#link);
      if (note) loading.then(() => this.#store.actions.note(note));
      return;
    }
    if (!this.#store.state.loaded) await this.#openFlags(); // it replaces the notes
    if (!parser) this.#store.actions.note('The link could not be read.');
  }

  #openFlags() {
    return this.#loader.open(this.#flagsLink()(''), this.#flags);
  }

  /** The link of the flags, as a function of the present one, whose scenario stays where there is none as in the flags. */
  #flagsLink() {
    const { link } = this.#attributes.flags;
    const isThere = hasScenario(link, this.#flags);
    return (/** @type {string} */ present) => (isThere ? link : withScenarioOf(present, link));
  }

  /** @returns {Source} */
  get #link() {
    return { place: 'link', warn: this.#store.actions.note };
  }

  /** @returns {Source} */
  get #flags() {
    return { place: 'flags', warn: this.#attributes.warn };
  }

  /**
   * @param {(link: string) => string} edit from the link of the requested state to that of the new one
   * @param {Source} source
   */
  #change(edit, source) {
    if (this.#parsing) this.#parsing.then(() => this.#loader.change(edit, source));
    else this.#loader.change(edit, source);
  }
}

// The state of one element, and what follows each change of it: trials, announcements, the open derivation, the address.

import { ANALYSES } from '../state/analysis-settings.js';
import { createTrials } from '../state/prerendered-trials.js';
import { VIEW_PRESETS, leversOf } from '../state/presets.js';
import { createStore } from '../state/store.js';
import { linkOf } from '../state/write-link.js';
import { AdoptedSheets } from './adopted-sheets.js';
import { Announcements } from './announcements.js';
import { LateParts } from './late-parts.js';
import { LazyAnalyses } from './lazy-analyses.js';
import { LazyDerivation } from './lazy-derivation.js';
import {
  LazySections,
  loadClaimsSection,
  loadLater,
  loadPartnerTables,
  loadRecord,
} from './lazy-sections.js';
import { failureView } from './page/header.js';
import { SettleTimer } from './settle-timer.js';
import { StateRequests } from './state-requests.js';

/**
 * @import {LitElement, TemplateResult} from 'lit'
 * @import {ClaimsController} from '../state/claims.js'
 * @import {LoadedScenario} from '../state/scenario.js'
 * @import {LinkState, Parameter, View} from '../types.js'
 * @import {AttributeController} from './attribute-controller.js'
 * @import {Flags} from './attributes.js'
 * @import {LateModule} from './late-parts.js'
 * @import {Address} from './page-url.js'
 * @import {VisibilityController} from './visibility.js'
 */

const QUICK_TRIALS_MS = 100;

export class Session {
  /** @type {Parameter[] | null} levers that can be adjusted; null for those of the questions */
  levers = null;
  /** @type {TemplateResult | null} shown instead of the page */
  failure = null;
  /** @type {ClaimsController | null} null until the sections and the analyses are loaded */
  claims = null;
  store = createStore((isPersisted) => this.#onStoreChange(isPersisted));
  /** @type {string[] | null} those of the last valid flag */
  #leverIds = null;
  #host;
  #address;
  #attributes;
  #onInput;
  #areClaimsInView = false;
  #settleTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #renderTimer;
  /** Replaced whenever parts that are folded or outside the viewport are to be rendered again. */
  #settleToken = {};

  /**
   * @param {LitElement} host with its render root
   * @param {Address} address
   * @param {AttributeController} attributes
   * @param {() => void} onInput called at each change that a link carries
   */
  constructor(host, address, attributes, onInput) {
    this.#host = host;
    this.#address = address;
    this.#attributes = attributes;
    this.#onInput = onInput;
    this.#settleTimer = new SettleTimer(host, () => this.#onSettled());
    this.announcements = new Announcements(host);
    this.sheets = new AdoptedSheets(/** @type {ShadowRoot} */ (host.renderRoot));
    this.late = new LateParts(host, this.sheets.add, (module) => this.#onLateReady(module));
    this.analyses = new LazyAnalyses(host, this.sheets.add, () => this.#onAnalysesReady());
    this.sections = new LazySections(host, loadLater, this.sheets.add);
    this.claimsSection = new LazySections(host, loadClaimsSection, this.sheets.add, this.#openClaimsInView);
    this.tables = new LazySections(host, loadPartnerTables, this.sheets.add);
    this.record = new LazySections(host, loadRecord, this.sheets.add);
    this.derivation = new LazyDerivation(host, this.store, this.analyses, () => this.view, this.sheets.add);
    this.trials = createTrials({
      state: () => this.store.state,
      isWanted: () => host.isConnected && attributes.appearance.uncertainty,
      late: this.late,
      changed: (kind) => this.#onTrials(kind),
    });
    this.requests = new StateRequests(this.store, address, attributes, {
      onLoaded: (scenario, state) => this.#onLoaded(scenario, state),
      onError: (error) => this.#onError(error),
      loadSites: () => this.analyses.load(),
    });
  }

  /**
   * The state with its results; null while no scenario is open.
   *
   * @returns {View | null}
   */
  get view() {
    const { loaded } = this.store.state;
    if (!loaded) return null;
    this.#attributes.applyLocale();
    return {
      ...loaded.view(this.store.state),
      uncertainty: this.trials.uncertainty(loaded),
      settleToken: this.#settleToken,
    };
  }

  /** Starts the trials. Called when a scenario is open, and again when the element is connected. */
  start() {
    if (!this.store.state.loaded) return;
    const { style } = this.#host;
    style.setProperty('--rem', getComputedStyle(this.#host).fontSize); // the browser's size, not the host page's
    this.trials.begin();
  }

  /** @param {Flags} before the previous flags */
  applyFlags({ link, appearance }) {
    this.requests.applyFlags(link);
    if (JSON.stringify(appearance) !== JSON.stringify(this.#attributes.appearance)) this.#applyAppearance();
  }

  /** @param {string} id */
  openScenario = async (id) => {
    await this.requests.openScenario(id);
    this.#onStoreChange(true);
  };

  /**
   * @param {LoadedScenario} scenario
   * @param {Omit<LinkState, 'notes'>} state
   */
  #onLoaded(scenario, state) {
    this.failure = null;
    this.#host.toggleAttribute('started', true);
    this.analyses.setScenario(scenario);
    this.derivation.close();
    this.store.open(scenario, state);
    this.#applyAppearance();
    this.start();
    this.#openClaimsInView();
    this.#attributes.warnOfNearMisses([...scenario.parameters.keys()]).catch(() => {});
  }

  /** @param {unknown} error */
  #onError(error) {
    this.failure = failureView(error, () => this.requests.ready().catch(() => {}));
    this.#host.requestUpdate();
  }

  /** Selects the view's levers and loads the parts that it shows. */
  #applyAppearance() {
    const { loaded } = this.store.state;
    if (!loaded) return;
    const { appearance, warn } = this.#attributes;
    const { levers } = appearance;
    this.levers = leversOf(appearance, loaded.description.parameters, warn, this.#leverIds);
    if (!levers?.length || levers.some((id) => loaded.parameters.has(id))) this.#leverIds = levers;
    const { question, analyses, tables, claim } = VIEW_PRESETS[appearance.view] ?? {};
    /** @type {(false | undefined | Promise<unknown>)[]} */
    const parts = [(question !== undefined || claim) && this.sections.load(), tables && this.tables.load()];
    if (analyses) parts.push(this.late.load());
    if (claim) parts.push(this.claimsSection.load());
    if (analyses || claim) parts.push(this.analyses.load());
    for (const part of parts) if (part) part.catch(() => {}); // loaded again by a button of the page
    this.#renderSettled();
  }

  /** @param {LateModule} module */
  #onLateReady(module) {
    this.derivation.start(module);
    this.trials.run('full');
    this.#renderSettled();
  }

  #openClaimsInView = () => {
    if (this.#areClaimsInView) this.#openClaims();
  };

  #onAnalysesReady() {
    this.#openClaimsInView();
    this.#renderSettled();
  }

  /**
   * Loads what the parts near the viewport need, and brings the statements in view up to date. A load that has failed is
   * repeated by a button of the page.
   *
   * @param {Pick<VisibilityController, 'near' | 'offscreen'>} parts
   */
  show({ near, offscreen }) {
    const { analyses } = this;
    const sections = { claims: this.claimsSection, money: this.tables, record: this.record };
    const { loaded, expanded } = this.store.state;
    if (!loaded) return;
    const needsAnalyses = (/** @type {string} */ part) =>
      part === 'claims' || part === 'sites' || (ANALYSES.includes(part) && expanded.has(part));
    if (!analyses.module && !analyses.hasFailed && [...near].some(needsAnalyses))
      analyses.load().catch(() => {});
    for (const [part, section] of Object.entries(sections))
      if (!section.module && !section.hasFailed && near.has(part)) section.load().catch(() => {});
    const wereClaimsInView = this.#areClaimsInView;
    this.#areClaimsInView =
      this.#attributes.appearance.view === 'claim' || (near.has('claims') && !offscreen.has('claims'));
    if (this.#areClaimsInView && !wereClaimsInView) this.#openClaims();
  }

  /** Loads all that the page shows, and checks the statements. Resolves also where a part cannot be loaded. */
  async loadAll() {
    const { late, sections, analyses, tables, claimsSection, record } = this;
    const isWhole = this.#attributes.appearance.view === 'whole';
    const parts = [late, sections, analyses, ...(isWhole ? [tables, claimsSection, record] : [])];
    await Promise.allSettled(parts.map((part) => part.load()));
    await this.#openClaims();
  }

  /** Checks the statements of the open scenario, once all is there that checks them. */
  async #openClaims() {
    const { claimsSection, analyses, store } = this;
    const { loaded } = store.state;
    if (!claimsSection.module || !analyses.module || !loaded) return;
    const { createClaims, loadClaims } = claimsSection.module;
    const { engine } = analyses.module;
    this.claims ??= createClaims(
      () => engine.claims,
      loadClaims,
      () => this.#host.requestUpdate(),
    );
    await this.claims.open(loaded, () => store.state);
    this.claims.full(store.state);
    await this.claims.settled();
  }

  /** @param {boolean} isPersisted whether the link of the state has changed */
  #onStoreChange(isPersisted) {
    clearTimeout(this.#renderTimer);
    this.#host.requestUpdate();
    if (!isPersisted || !this.store.state.loaded) return;
    this.trials.run('preview');
    if (this.#areClaimsInView) this.claims?.preview(this.store.state);
    this.#onInput();
    this.#settleTimer.restart();
  }

  #onSettled() {
    const { state } = this.store;
    if (!state.loaded) return;
    this.#address.write(linkOf(state));
    state.loaded.describeNow(state.overrides);
    this.derivation.update();
    this.#renderSettled();
    if (this.view) this.announcements.announceSettled(this.view, state, this.analyses.module);
    this.trials.run('full');
    if (this.#areClaimsInView) this.claims?.full(state);
  }

  /** @param {'quick' | 'whole' | 'long' | 'progress' | 'failed'} kind of the run; `long`: announced, as the reader has waited for it */
  #onTrials(kind) {
    if (kind === 'whole' || kind === 'long' || kind === 'failed') {
      this.derivation.update();
      this.#renderSettled();
    }
    if (kind === 'quick') return this.#renderSoon();
    if (kind === 'long' && this.view) this.announcements.announceTrials(this.view, this.store.state.trials);
    this.#host.requestUpdate();
  }

  /** Renders the trials of a drag with its next input, or after a delay: a rendering of their own would double the work. */
  #renderSoon() {
    clearTimeout(this.#renderTimer);
    this.#renderTimer = setTimeout(() => this.#host.requestUpdate(), QUICK_TRIALS_MS);
  }

  /** Renders every part again, also those that are folded or outside the viewport. */
  #renderSettled() {
    this.#settleToken = {};
    this.#host.requestUpdate();
  }
}

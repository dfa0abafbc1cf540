import { LitElement, html, nothing } from 'lit';
import { DerivationController } from '../analyses/derivation/controller.js';
import { linkWith } from '../state/link-values.js';
import { linkOf } from '../state/write-link.js';
import { ScenarioLoader, scenarios } from '../state/load-scenario.js';
import { trialsOf } from '../state/prerendered-trials.js';
import { leversOf } from '../state/presets.js';
import { linkTo, linkWithChanges, publicState } from '../state/public-state.js';
import { PARTS, TRIALS, createStore } from '../state/store.js';
import { summaryText } from '../text/answer.js';
import { AttributeController, warn } from './attributes.js';
import { dispatchChanges } from './change-event.js';
import { onFirstInteraction } from './first-interaction.js';
import { LazyAnalyses } from './lazy-analyses.js';
import { Address } from './page-url.js';
import { failureView, headerView, notesView } from './page/header.js';
import { PART_COUNT, pageView } from './page/layout.js';
import { trialsText } from './page/uncertainty.js';
import { PrintController } from './print.js';
import { ProgressiveRender } from './progressive-render.js';
import { SettleTimer } from './settle-timer.js';
import { ShareActions } from './share-actions.js';
import { sheets } from './sheets.js';
import { VisibilityController } from './visibility.js';

/**
 * Owns the state; what it shows is a function of it. What the document holds inside <deal-scope> is shown until the
 * calculator has started, and stays if it cannot.
 */
export class DealScopeView extends LitElement {
  static styles = sheets;

  #element;
  #address;
  #notify;
  #attributes;
  #store = createStore((moved) => this.#changed(moved));
  #opening = new ScenarioLoader(
    this.#store,
    (opened, state) => this.#show(opened, state),
    (error) => this.#fail(error),
  );
  #lazyAnalyses = new LazyAnalyses(
    this,
    (sheet) => /** @type {ShadowRoot} */ (this.renderRoot).adoptedStyleSheets.push(sheet),
    (module) => this.#onAnalysesReady(module),
  );
  #trials = trialsOf({
    state: () => this.#store.state,
    isWanted: () => this.isConnected && this.#attributes.appearance.uncertainty,
    lazyAnalyses: this.#lazyAnalyses,
    changed: (what) => this.#tried(what),
  });
  /** @type {import('../analyses/derivation/controller.js').DerivationController | null} comes with the analyses */
  #derivation = null;
  #visibility = new VisibilityController(this);
  #progressiveRender = new ProgressiveRender(this, PART_COUNT);
  #shareActions = new ShareActions(
    this,
    () => this.#shown,
    async () => {
      await this.#lazyAnalyses.load().catch(() => {});
      this.#progressiveRender.renderAllNow();
    },
    (note) => this.#store.actions.note(note),
  );
  /** @type {import('../types.js').Parameter[] | null} those that can be moved, where not all can */
  #levers = null;
  /** @type {import('lit').TemplateResult | null} what stands in place of the page */
  #failure = null;
  #announcement = '';
  /** @type {Promise<void> | null} of the link in the address */
  #reading = null;
  #settleToken = {};
  #settleTimer = new SettleTimer(this, () => this.#settle());

  /** @param {import('./deal-scope.js').DealScope} element */
  constructor(element) {
    super();
    this.#element = element;
    // what is loaded may come before the element stands in a document
    Object.assign(this, { renderRoot: this.createRenderRoot() });
    this.renderRoot.addEventListener('click', this.#openFigure);
    this.#notify = dispatchChanges(element);
    this.#address = new Address(this, element.hasAttribute('address'), () => this.#follow());
    if (!this.#address.isOwn) this.#opening.preload();
    new PrintController(this, () => this.#expandAll());
    this.#attributes = new AttributeController(this, element, (before) => this.#reflag(before));
    // whoever needs it asks again, and says so
    onFirstInteraction(this, this.#address.isOwn ? window : this, () => {
      this.#progressiveRender.renderRemaining();
      this.#lazyAnalyses.load().catch(() => {});
    });
    this.#follow();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.#store.state.opened) this.#begin();
  }

  /** Resolves once there is a state; rejects with what stands in its way. */
  async ready() {
    await this.#reading;
    return this.#opening.ready();
  }

  /** The flags that the page has handed over are others. */
  followFlags() {
    this.#attributes.follow();
  }

  /** A figure that is opened before its derivation can be. @param {Event} event */
  #openFigure = async ({ target }) => {
    const figure = /** @type {Element} */ (target).closest('[data-why]');
    if (this.#derivation || !(figure instanceof HTMLElement)) return;
    try {
      await this.#lazyAnalyses.load();
      figure.click();
    } catch {
      this.#store.actions.note('The derivation could not be loaded.');
    }
  };

  /** @returns {import('../types.js').PublicState | null} */
  get state() {
    return publicState(this.#store.state);
  }

  /** What cannot be followed is said in the console, and left as it is. @param {Partial<import('../types.js').PublicState> | null} wanted */
  set state(wanted) {
    this.#attributes.follow(); // what was set before this is followed before it
    if (wanted) this.#change((link) => linkTo(wanted, link), warn);
  }

  get result() {
    const { opened, overrides } = this.#store.state;
    return opened && opened.evaluated(overrides);
  }

  /** One render per frame, however many events a drag brings. */
  async scheduleUpdate() {
    await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  render() {
    const { opened, notes } = this.#store.state;
    if (this.#failure) return html`${this.#header(null)}${this.#failure}<slot></slot>`;
    if (!opened) return html`<slot></slot>`;
    const { appearance } = this.#attributes;
    const view = {
      ...this.#view(opened),
      width: this.#visibility.width,
      offscreen: this.#visibility.offscreen,
      settleToken: this.#settleToken,
    };
    const credit = this.#address.isOwn && appearance.view === 'whole' ? null : this.#wholeLink();
    const shown = {
      ...{ view, appearance, credit, baseDescription: opened.description, levers: this.#levers },
      ...{ module: this.#lazyAnalyses.module, tables: this.#lazyAnalyses.tables },
      ...{ store: this.#store, following: this.#trials.following, parts: this.#progressiveRender.parts },
    };
    return html`<div class="page">
        ${appearance.view === 'whole' && !appearance.compact ? this.#header(shown.baseDescription) : ''}
        ${notesView(notes, this.#store.actions.dismiss)}
        <div class="body" role=${this.#address.isOwn ? 'main' : nothing}>${pageView(shown)}</div>
      </div>
      ${this.#derivation?.view()}
      <p class="visually-hidden" role="status">${this.#announcement}</p>`;
  }

  /** @param {import('../state/scenario.js').LoadedScenario} opened @returns {import('../types.js').View} */
  #view(opened) {
    this.#attributes.applyLocale();
    return { ...opened.view(this.#store.state), uncertainty: this.#trials.seen(opened) };
  }

  get #now() {
    const { opened } = this.#store.state;
    return opened && this.#view(opened);
  }

  updated() {
    this.#notify(this.#store.state);
  }

  /** @param {import('../types.js').Description | null} description */
  #header(description) {
    return headerView(description, scenarios, this.#opening.scenario, {
      copied: this.#shareActions.isCopied,
      open: (id) => this.#choose(id),
      copyLink: this.#shareActions.copyLink,
      openExport: this.#shareActions.open,
    });
  }

  /**
   * Follows the link in the address, and where there is none the flags: scenario, levers, year. A fragment that is no
   * link changes nothing.
   */
  #follow() {
    const { link } = this.#address;
    if (!link) return this.#openFlags();
    const reading = this.#read(link).finally(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    this.#reading = reading;
  }

  /** @param {string} link */
  async #read(link) {
    const reader = await import('../state/link-text.js').catch(() => null);
    const values = reader?.readLink(link);
    if (values?.size) return void this.#opening.open(linkWith(values), this.#store.actions.note);
    if (this.#store.state.opened) return;
    this.#openFlags();
    if (!reader) this.#store.actions.note('The link could not be read.');
  }

  #openFlags() {
    this.#opening.open(this.#attributes.flags.link, this.#attributes.warn);
  }

  /**
   * Changes the state that is asked for, after the link of the address if that is still being read.
   *
   * @param {(link: string) => string} edit @param {(trouble: string) => void} tell
   */
  #change(edit, tell) {
    if (this.#reading) this.#reading.then(() => this.#opening.change(edit, tell));
    else this.#opening.change(edit, tell);
  }

  /** @param {string} before the state that the flags asked for */
  #reflag(before) {
    const { opened } = this.#store.state;
    const { link } = this.#attributes.flags;
    if (link !== before)
      this.#change((present) => linkWithChanges(before, link, present), this.#attributes.warn);
    if (opened) this.#arrange(opened);
  }

  /** @param {string} id */
  async #choose(id) {
    await this.#opening.open(linkTo({ scenario: id }, ''), this.#store.actions.note);
    this.#changed(true);
  }

  /** @param {import('../state/scenario.js').LoadedScenario} opened @param {Omit<import('../types.js').FromLink, 'notes'>} state */
  #show(opened, state) {
    this.#failure = null;
    this.toggleAttribute('started', true);
    this.#lazyAnalyses.follow(opened.text);
    this.#derivation?.close();
    this.#store.open(opened, state);
    this.#arrange(opened);
    this.#begin();
  }

  /** What waits for a scenario, and for a place in the document. */
  #begin() {
    this.style.setProperty('--rem', getComputedStyle(this).fontSize); // the reader's own size, not the article's
    this.#trials.begin();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#failure = failureView(error);
    this.requestUpdate();
  }

  /** As the flags will have it. @param {import('../state/scenario.js').LoadedScenario} opened */
  #arrange({ description }) {
    const { appearance } = this.#attributes;
    this.#levers = leversOf(appearance, description.parameters, this.#attributes.warn);
    this.#settleToken = {};
    if (appearance.view === 'tornado') this.#lazyAnalyses.load().catch(() => {});
    if (appearance.view === 'partners')
      this.#lazyAnalyses.loadTables().then(
        () => this.requestUpdate(),
        () => {},
      );
    this.requestUpdate();
  }

  /** The analyses and the trials are there. @param {import('./lazy-analyses.js').AnalysesModule} module */
  #onAnalysesReady(module) {
    const root = /** @type {ShadowRoot} */ (this.renderRoot);
    this.#derivation = new module.DerivationController(this, {
      state: () => this.#store.state,
      engine: async () => module.engine,
      trials: () => this.#now?.uncertainty,
      note: this.#store.actions.note,
    });
    module.startRoving(root);
    module.openDrawn(root, () => this.#now, this.#derivation.open);
    this.#trials.follow('full');
    this.#settleToken = {};
    this.requestUpdate();
  }

  /** @param {boolean} moved whether a link would differ */
  #changed(moved) {
    this.requestUpdate();
    const { opened } = this.#store.state;
    if (!moved || !opened) return;
    this.#trials.follow('preview');
    this.#shareActions.isCopied = false;
    this.#settleTimer.restart();
  }

  #settle() {
    const { opened, overrides } = this.#store.state;
    if (!opened) return;
    this.#address.write(linkOf(this.#store.state));
    opened.describeNow(overrides);
    this.#derivation?.follow();
    this.#settleToken = {};
    const { state } = this.#store;
    const view = this.#view(opened);
    const { module } = this.#lazyAnalyses;
    this.#announcement = module
      ? module.announcementText(view, opened.description, state, module.client)
      : summaryText(view);
    this.#trials.follow('full');
    this.requestUpdate();
  }

  /** Trials have come: what is folded away follows the whole run. @param {'quick' | 'whole' | 'long' | 'progress'} what */
  #tried(what) {
    if (what === 'whole' || what === 'long') {
      this.#settleToken = {};
      this.#derivation?.follow();
    }
    const { opened, trials } = this.#store.state;
    // what comes of its own when the finger rests has been told by then
    if (what === 'long' && opened && trials > TRIALS)
      this.#announcement = `${trialsText(trials)} done. ${summaryText(this.#view(opened))}`;
    this.requestUpdate();
  }

  /** To the page that has everything, in the present state. */
  #wholeLink() {
    return this.#address.whole(this.#element.base, linkOf(this.#store.state));
  }

  /** All that can be taken away. @returns {import('../export/index.js').ExportContext | null} */
  get #shown() {
    const [{ opened }, state] = [this.#store.state, this.state];
    if (!opened || !state) return null;
    const root = /** @type {ShadowRoot} */ (this.renderRoot);
    const [link, page, { base }] = [linkOf(this.#store.state), this.#wholeLink(), this.#element];
    const baseDescription = opened.description;
    const view = { ...this.#view(opened), width: this.#visibility.width, settleToken: this.#settleToken };
    const { module } = this.#lazyAnalyses;
    const layouts = module && module.analysesLayouts(view, baseDescription, this.#store.state, module.client);
    return { root, view, baseDescription, state, link, page, base, layouts };
  }

  /** For programs that make pictures of a state. */
  get runExport() {
    return this.#shareActions.run.bind(this.#shareActions);
  }

  #expandAll() {
    for (const part of PARTS) this.#store.actions.setExpanded(part, true);
    this.#progressiveRender.renderAllNow();
    this.performUpdate();
  }
}

customElements.define('deal-scope-view', DealScopeView);

/** Puts the calculator into its element. @param {import('./deal-scope.js').DealScope} element */
export function mountView(element) {
  const view = new DealScopeView(element);
  view.append(document.createElement('slot'));
  element.shadowRoot?.replaceChildren(view);
  return view;
}

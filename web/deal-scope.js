import { LitElement, html } from 'lit';
import firstTrials from 'virtual:first-trials';
import { PARTS } from './analyses/asked.js';
import { Deepening } from './deepening.js';
import { startEngine } from './engine.js';
import { deferred } from './engine/deferred.js';
import { masthead } from './page/masthead.js';
import { failureView, issuesView, notesView } from './page/notes.js';
import { pageView } from './page/page.js';
import { atFirstSign, watchPage } from './page/watch.js';
import { Flagged, warn } from './embed/flagged.js';
import { telling } from './embed/telling.js';
import { leversOf } from './embed/views.js';
import { scenarioText, scenarios } from './scenarios.js';
import { Address } from './state/address.js';
import { fromLink, linkOf, scenarioOf } from './state/link.js';
import { Refused, openScenario } from './state/opened.js';
import { linkTo, publicState } from './state/public-state.js';
import { DEFAULT_SCENARIO, TRIALS, createStore } from './state/store.js';
import { sheets } from './style/sheets.js';
import { followTrials } from './uncertainty/follow.js';
import { cloudAt } from './uncertainty/samples.js';
import { trialsText } from './uncertainty/settings.js';
import { Why } from './why/why.js';
import { summaryText } from './words/sentence.js';

// Milliseconds without a change before tables and the address follow and a screen reader is told: few enough writes
// for every browser's limit (100 in 30 s, Safari's 10), and none in mid-drag, where each costs as much as a chart.
const QUIET = 400;

/**
 * Owns the state; what it shows is a function of it. What the document holds inside <deal-scope> is shown until the
 * calculator has started, and stays if it cannot.
 */
export class DealScopeView extends LitElement {
  static styles = sheets;

  #element;
  #address;
  #tell;
  #flagged;
  /** @type {ReturnType<typeof startEngine> | null} */
  #engine = null;
  #store = createStore((moved) => this.#changed(moved));
  #following = followTrials(
    deferred(() => this.#deepening.load()),
    (what) => this.#tried(what),
  );
  #why = new Why(this, {
    state: () => this.#store.state,
    engine: async () => (await this.#deepening.load()).engine,
    trials: () => this.#now?.uncertainty,
    note: (note) => this.#store.acts.note(note),
  });
  #watch = watchPage(
    this,
    (width) => this.#resized(width),
    (part, isInSight) => this.#sighted(part, isInSight),
  );

  #deepening = new Deepening(
    (sheet) => /** @type {ShadowRoot} */ (this.renderRoot).adoptedStyleSheets.push(sheet),
    () => this.#deepened(),
  );
  #scenario = DEFAULT_SCENARIO;
  /** @type {import('./types.js').Parameter[] | null} those that can be moved, where not all can */
  #levers = null;
  /** @type {number | undefined} of a picture */
  #width;
  /** @type {import('lit').TemplateResult | null} what stands in place of the page */
  #failure = null;
  #copied = false;
  #said = '';
  #rest = {};
  /** @type {Set<string>} ids of the parts out of sight */
  #hidden = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /** @param {import('./embed/embed.js').DealScope} element */
  constructor(element) {
    super();
    this.#element = element;
    this.#tell = telling(element);
    this.#address = new Address(this, element.hasAttribute('address'), () => this.#follow());
    this.#flagged = new Flagged(this, element, (isOtherState) => this.#reflag(isOtherState));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#engine ??= startEngine();
    if (!this.#store.state.opened) this.#follow(); // an element that is moved within its document keeps its state
    // whoever needs it asks again, and says so
    atFirstSign(this.#address.isOwn ? window : this, () => this.#deepening.load().catch(() => {}));
    addEventListener('beforeprint', this.#unfold);
    addEventListener('pagehide', this.#settle);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#unfold);
    removeEventListener('pagehide', this.#settle);
    clearTimeout(this.#settling);
    this.#watch.stop();
  }

  /** @returns {import('./state/public-state.js').PublicState | null} */
  get state() {
    return publicState(this.#store.state);
  }

  /** What cannot be followed is said in the console, and left as it is. @param {Partial<import('./state/public-state.js').PublicState> | null} wanted */
  set state(wanted) {
    if (!wanted) return;
    const { scenario } = wanted;
    if (scenario !== undefined && !scenarios.some(({ id }) => id === scenario)) {
      warn(`state is ignored: there is no scenario “${scenario}”.`);
      return;
    }
    const link = linkTo(wanted, publicState(this.#store.state));
    const { opened } = this.#store.state;
    if (opened && scenarioOf(link) === opened.description.id) {
      const { overrides, at, notes } = fromLink(link, opened.description);
      this.#store.acts.adopt(overrides, at);
      notes.forEach(warn);
    } else this.#openLink(link, warn);
  }

  /** One render per frame, however many events a drag brings. */
  async scheduleUpdate() {
    await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  render() {
    const { opened, notes } = this.#store.state;
    if (this.#failure) return html`${this.#masthead(null)}${this.#failure}<slot></slot>`;
    if (!opened) return html`<slot></slot>`;
    const { look } = this.#flagged;
    const view = { ...this.#view(opened), width: this.#width, hidden: this.#hidden, rest: this.#rest };
    const credit = this.#address.isOwn && look.view === 'whole' ? null : this.#wholeLink();
    const shown = {
      ...{ view, look, credit, own: opened.description, levers: this.#levers, depth: this.#deepening.depth },
      ...{ store: this.#store, following: this.#following },
    };
    return html`<div class="page">
        ${look.view === 'whole' && !look.compact ? this.#masthead(shown.own) : ''}
        ${notesView(notes, this.#store.acts.dismiss)}
        <main>${pageView(shown)}</main>
      </div>
      ${this.#why.view()}
      <p class="unseen" role="status">${this.#said}</p>`;
  }

  /** @param {import('./state/opened.js').Opened} opened @returns {import('./types.js').View} */
  #view(opened) {
    this.#flagged.speak();
    const uncertainty = this.#flagged.look.uncertainty ? this.#following.seen(opened) : undefined;
    return { ...opened.view(this.#store.state), uncertainty };
  }

  get #now() {
    const { opened } = this.#store.state;
    return opened && this.#view(opened);
  }

  updated() {
    this.#watch.follow(this.renderRoot);
    this.#tell(this.#store.state);
  }

  /** @param {import('./types.js').Description | null} description */
  #masthead(description) {
    return masthead(description, scenarios, this.#scenario, {
      copied: this.#copied,
      open: (id) => this.#choose(id),
      copyLink: () => this.#copyLink(),
      take: (what) => this.take(what).catch(() => this.#store.acts.note(`“${what}” could not be loaded.`)),
    });
  }

  /** Follows the link in the address, and where there is none the flags: scenario, levers, year. */
  #follow() {
    const { link } = this.#address;
    if (link) return this.#openLink(link, (note) => this.#store.acts.note(note));
    return this.#openLink(this.#flagged.flags.link, warn);
  }

  /** @param {boolean} isOtherState */
  #reflag(isOtherState) {
    const { opened } = this.#store.state;
    if (isOtherState) return this.#openLink(this.#flagged.flags.link, warn);
    if (opened) this.#arrange(opened);
  }

  /** @param {string} link @param {(trouble: string) => void} warn */
  #openLink(link, warn) {
    const wanted = scenarioOf(link) ?? DEFAULT_SCENARIO;
    if (scenarios.some(({ id }) => id === wanted)) return this.#open(wanted, link, warn);
    return this.#open(DEFAULT_SCENARIO, '', warn, [`The link is ignored: there is no scenario “${wanted}”.`]);
  }

  /** @param {string} id */
  async #choose(id) {
    await this.#open(id);
    this.#changed(true);
  }

  /**
   * @param {string} id @param {string} [link] @param {(trouble: string) => void} [warn] told what of the link cannot be followed
   * @param {string[]} [troubles] found before
   */
  async #open(id, link = '', warn = () => {}, troubles = []) {
    this.#scenario = id;
    try {
      const [engine, text] = await Promise.all([this.#engine, scenarioText(id)]);
      if (!engine || id !== this.#scenario) return; // another scenario was chosen meanwhile
      const opened = openScenario(engine, text);
      const { notes, ...state } = fromLink(link, opened.description);
      this.#failure = null;
      this.toggleAttribute('started', true);
      this.style.setProperty('--rem', getComputedStyle(this).fontSize); // the reader's own size, not the article's
      this.#deepening.follow(opened.text);
      this.#why.close();
      this.#store.open(opened, state);
      [...troubles, ...notes].forEach(warn);
      this.#arrange(opened);
      this.#begin(opened);
    } catch (error) {
      this.#failure = error instanceof Refused ? issuesView(error.issues) : failureView(error);
      this.requestUpdate();
    }
  }

  /** As the flags will have it. @param {import('./state/opened.js').Opened} opened */
  #arrange({ description }) {
    const { look } = this.#flagged;
    this.#levers = leversOf(look, description.parameters, warn);
    this.#rest = {};
    if (look.view === 'tornado') this.#deepening.load().catch(() => {});
    this.requestUpdate();
  }

  /** The first scenario as it stands was tried when the page was built. @param {import('./state/opened.js').Opened} opened */
  #begin(opened) {
    const { state } = this.#store;
    if (!this.#flagged.look.uncertainty) return;
    const isFirst = opened.description.id === firstTrials.scenario && !Object.keys(state.overrides).length;
    const { simulation, year, cloud } = firstTrials;
    const isSame = state.trials === simulation.trials && state.seed === simulation.seed;
    if (this.#deepening.depth || !isFirst || !isSame) return this.#following.rest({ ...state, opened });
    this.#following.begin({ ...state, opened }, { simulation, cloud: cloudAt(cloud, year) });
  }

  /** The analyses and the trials are there. */
  #deepened() {
    const root = /** @type {ShadowRoot} */ (this.renderRoot);
    this.#deepening.depth?.startRoving(root);
    this.#deepening.depth?.openDrawn(root, () => this.#now, this.#why.open);
    this.#try('rest');
    this.#rest = {};
    this.requestUpdate();
  }

  /** @param {boolean} moved whether a link would differ */
  #changed(moved) {
    this.requestUpdate();
    const { opened } = this.#store.state;
    if (!moved || !opened) return;
    this.#try('move');
    this.#copied = false;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(this.#settle, QUIET);
  }

  #settle = () => {
    const { opened, overrides } = this.#store.state;
    if (!opened || !this.#settling) return;
    clearTimeout(this.#settling);
    this.#settling = undefined;
    this.#address.write(this.#link());
    opened.settle(overrides);
    this.#why.follow();
    this.#rest = {};
    const { state } = this.#store;
    const view = this.#view(opened);
    const depth = this.#deepening.depth;
    this.#said = depth ? depth.saidText(view, opened.description, state, depth.inquiry) : summaryText(view);
    this.#try('rest');
    this.requestUpdate();
  };

  /** @param {'move' | 'rest'} pace of the finger */
  #try(pace) {
    const { opened } = this.#store.state;
    if (opened && this.#flagged.look.uncertainty) this.#following[pace]({ ...this.#store.state, opened });
  }

  /** Trials have come: what is folded away follows the whole run. @param {'quick' | 'whole' | 'long' | 'progress'} what */
  #tried(what) {
    if (what === 'whole' || what === 'long') {
      this.#rest = {};
      this.#why.follow();
    }
    const { opened, trials } = this.#store.state;
    // what comes of its own when the finger rests has been told by then
    if (what === 'long' && opened && trials > TRIALS)
      this.#said = `${trialsText(trials)} done. ${summaryText(this.#view(opened))}`;
    this.requestUpdate();
  }

  #link() {
    return linkOf(this.#store.state);
  }

  /** To the page that has everything, in the present state. */
  #wholeLink() {
    const page = new URL(this.#address.isOwn ? location.href : this.#element.base);
    page.search = '';
    return new URL(this.#link(), page).href;
  }

  async #copyLink() {
    const link = this.#wholeLink();
    try {
      await navigator.clipboard.writeText(link);
      this.#copied = true;
    } catch {
      this.#store.acts.note(`This browser does not let the page copy. The link: ${link}`);
    }
    this.requestUpdate();
  }

  /**
   * @template {keyof typeof import('./copy/copy.js').taken} T
   * @param {T} what @param {Parameters<typeof import('./copy/copy.js').taken[T]>[1]} [how]
   */
  async take(what, how) {
    const { taken } = await import('./copy/copy.js');
    await this.updateComplete; // pictures and tables are read from what is rendered
    const shown = this.#shown();
    return shown && taken[what](shown, /** @type {any} */ (how));
  }

  /** All that can be taken away. @returns {import('./copy/copy.js').Shown | null} */
  #shown() {
    const [{ opened }, state] = [this.#store.state, this.state];
    if (!opened || !state) return null;
    const root = /** @type {ShadowRoot} */ (this.renderRoot);
    const [link, page, { base }] = [this.#link(), this.#wholeLink(), this.#element];
    return { root, view: this.#view(opened), own: opened.description, state, link, page, base };
  }

  /** @param {number} width */
  #resized(width) {
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.requestUpdate();
  }

  /** @param {string} part @param {boolean} isInSight */
  #sighted(part, isInSight) {
    if (!isInSight) this.#hidden.add(part);
    else if (this.#hidden.delete(part)) this.requestUpdate();
  }

  /** Paper has no folds. */
  #unfold = () => {
    for (const part of PARTS) this.#store.acts.fold(part, true);
    this.performUpdate(); // what was folded is not there yet, and the printer does not wait
    for (const fold of this.renderRoot.querySelectorAll('details')) fold.open = true;
  };
}

customElements.define('deal-scope-view', DealScopeView);

/** Puts the calculator into its element. @param {import('./embed/embed.js').DealScope} element @param {Partial<import('./state/public-state.js').PublicState> | null} wanted */
export function startView(element, wanted) {
  const view = new DealScopeView(element);
  view.append(document.createElement('slot'));
  element.shadowRoot?.replaceChildren(view);
  if (wanted) view.state = wanted;
  return view;
}

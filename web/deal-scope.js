import { LitElement, html, nothing, unsafeCSS } from 'lit';
import firstTrials from 'virtual:first-trials';
import { PARTS } from './analyses/asked.js';
import { inquire } from './analyses/inquiry.js';
import charts from './charts/charts.css?inline';
import compare from './compare/compare.css?inline';
import { startEngine } from './engine.js';
import { deferred } from './engine/deferred.js';
import { masthead } from './page/masthead.js';
import { failureView, issuesView, notesView } from './page/notes.js';
import { pageView } from './page/page.js';
import { atFirstSign, watchPage } from './page/watch.js';
import { DEFAULT_SCENARIO, scenarioText, scenarios } from './scenarios.js';
import { replaceLink } from './state/history.js';
import { fromLink, scenarioOf, toLink } from './state/link.js';
import { Refused, openScenario } from './state/opened.js';
import { TRIALS, createStore } from './state/store.js';
import answer from './style/answer.css?inline';
import layout from './style/layout.css?inline';
import levers from './style/levers.css?inline';
import theme from './style/theme.css?inline';
import tables from './tables/tables.css?inline';
import { followTrials } from './uncertainty/follow.js';
import { cloudAt } from './uncertainty/samples.js';
import { trialsText } from './uncertainty/settings.js';
import uncertainty from './uncertainty/uncertainty.css?inline';
import opens from './why/opens.css?inline';
import { Why } from './why/why.js';
import { summaryText } from './words/sentence.js';

/**
 * What comes with the first sign of a reader; `inquiry` is about the scenario in hand.
 *
 * @typedef {typeof import('./depth.js') & { engine: import('./engine/analyses.js').Analyses,
 *   inquiry: import('./analyses/inquiry.js').Inquiry }} Depth
 */

// Milliseconds without a change before tables and the address follow and a screen reader is told: few enough writes
// for every browser's limit (100 in 30 s, Safari's 10), and none in mid-drag, where each costs as much as a chart.
const QUIET = 400;

/**
 * Owns the state; what it shows is a function of it. What the document holds inside the element is shown until the
 * calculator has started, and stays if it cannot.
 */
export class DealScope extends LitElement {
  static styles = [theme, layout, answer, levers, charts, compare, tables, uncertainty, opens].map((css) =>
    unsafeCSS(css),
  );

  /** @type {ReturnType<typeof startEngine> | null} */
  #engine = null;
  #store = createStore((moved) => this.#changed(moved));
  #following = followTrials(
    deferred(() => this.#deepen()),
    (what) => this.#tried(what),
  );
  #why = new Why(this, {
    state: () => this.#store.state,
    engine: async () => (await this.#deepen()).engine,
    note: (note) => this.#store.acts.note(note),
  });
  #watch = watchPage(
    this,
    (width) => this.#resized(width),
    (part, isInSight) => this.#sighted(part, isInSight),
  );

  /** @type {Promise<Depth> | null} */
  #deepening = null;
  /** @type {Depth | null} */
  #depth = null;
  #scenario = DEFAULT_SCENARIO;
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

  connectedCallback() {
    super.connectedCallback();
    this.#engine ??= startEngine();
    this.#follow();
    atFirstSign(() => this.#deepen().catch(() => {})); // whoever needs it asks again, and says so
    addEventListener('hashchange', this.#follow);
    addEventListener('beforeprint', this.#unfold);
    addEventListener('pagehide', this.#settle);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    removeEventListener('beforeprint', this.#unfold);
    removeEventListener('pagehide', this.#settle);
    clearTimeout(this.#settling);
    this.#watch.stop();
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
    const [width, hidden, rest] = [this.#width, this.#hidden, this.#rest];
    const view = { ...this.#view(opened), width, hidden, rest };
    return html`${this.#masthead(opened.description)} ${notesView(notes, this.#store.acts.dismiss)}
      <main>${pageView(view, opened.description, this.#store, this.#following, this.#depth)}</main>
      ${this.#why.view()}
      <p class="unseen" role="status">${this.#said}</p>`;
  }

  /** @param {import('./state/opened.js').Opened} opened @returns {import('./types.js').View} */
  #view(opened) {
    return { ...opened.view(this.#store.state), uncertainty: this.#following.seen(opened) };
  }

  updated() {
    this.#watch.follow(this.renderRoot);
  }

  /** @param {import('./types.js').Description | null} description */
  #masthead(description) {
    return masthead(description, scenarios, this.#scenario, {
      copied: this.#copied,
      open: (id) => this.#choose(id),
      copyLink: () => this.#copyLink(),
    });
  }

  /** Follows the link in the address: its scenario, its levers, its year. */
  #follow = () => {
    const wanted = scenarioOf(location.hash) ?? DEFAULT_SCENARIO;
    if (scenarios.some(({ id }) => id === wanted)) return this.#open(wanted, location.hash);
    return this.#open(DEFAULT_SCENARIO, '', [`The link is ignored: there is no scenario “${wanted}”.`]);
  };

  /** @param {string} id */
  async #choose(id) {
    await this.#open(id);
    this.#changed(true);
  }

  /** @param {string} id @param {string} [fragment] @param {string[]} [notes] */
  async #open(id, fragment = '', notes = []) {
    this.#scenario = id;
    try {
      const [engine, text] = await Promise.all([this.#engine, scenarioText(id)]);
      if (!engine || id !== this.#scenario) return; // another scenario was chosen meanwhile
      const opened = openScenario(engine, text);
      const link = fromLink(fragment, opened.description);
      this.#failure = null;
      this.replaceChildren(); // the same in words and tables, now told by the page itself
      this.#rest = {};
      if (this.#depth) this.#depth.inquiry = inquire(this.#depth.engine, opened.text);
      this.#why.close();
      this.#store.open(opened, { ...link, notes: [...notes, ...link.notes] });
      this.#begin(opened);
    } catch (error) {
      this.#failure = error instanceof Refused ? issuesView(error.issues) : failureView(error);
      this.requestUpdate();
    }
  }

  /** The first scenario as it stands was tried when the page was built. @param {import('./state/opened.js').Opened} opened */
  #begin(opened) {
    const { state } = this.#store;
    const isFirst = opened.description.id === firstTrials.scenario && !Object.keys(state.overrides).length;
    const { simulation, year, cloud } = firstTrials;
    const isSame = state.trials === simulation.trials && state.seed === simulation.seed;
    if (this.#depth || !isFirst || !isSame) return this.#following.rest({ ...state, opened });
    this.#following.begin({ ...state, opened }, { simulation, cloud: cloudAt(cloud, year) });
  }

  /** The analyses and the trials, once; after a failure the next who needs them asks again. @returns {Promise<Depth>} */
  #deepen() {
    this.#deepening ??= import('./depth.js').then(async (parts) => {
      const engine = await parts.startAnalyses();
      const root = /** @type {ShadowRoot} */ (this.renderRoot);
      if (parts.sheet) root.adoptedStyleSheets.push(parts.sheet);
      const { opened } = this.#store.state;
      this.#depth = { ...parts, engine, inquiry: inquire(engine, opened?.text ?? '') };
      if (opened) this.#following.rest({ ...this.#store.state, opened });
      this.#rest = {};
      this.requestUpdate();
      return this.#depth;
    });
    this.#deepening.catch(() => (this.#deepening = null));
    return this.#deepening;
  }

  /** @param {boolean} moved whether a link would differ */
  #changed(moved) {
    this.requestUpdate();
    const { opened } = this.#store.state;
    if (!moved || !opened) return;
    this.#following.move({ ...this.#store.state, opened });
    this.#copied = false;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(this.#settle, QUIET);
  }

  #settle = () => {
    const { opened, overrides } = this.#store.state;
    if (!opened || !this.#settling) return;
    clearTimeout(this.#settling);
    this.#settling = undefined;
    replaceLink(this.#link());
    opened.settle(overrides);
    this.#why.follow();
    this.#rest = {};
    const { state } = this.#store;
    const view = this.#view(opened);
    const depth = this.#depth;
    this.#said = depth ? depth.saidText(view, opened.description, state, depth.inquiry) : summaryText(view);
    this.#following.rest({ ...state, opened });
    this.requestUpdate();
  };

  /** Trials have come: what is folded away follows the whole run. @param {'quick' | 'whole' | 'long' | 'progress'} what */
  #tried(what) {
    if (what === 'whole' || what === 'long') this.#rest = {};
    const { opened, trials } = this.#store.state;
    // what comes of its own when the finger rests has been told by then
    if (what === 'long' && opened && trials > TRIALS)
      this.#said = `${trialsText(trials)} done. ${summaryText(this.#view(opened))}`;
    this.requestUpdate();
  }

  #link() {
    const { opened, overrides, kept, year, trials, seed, metric } = this.#store.state;
    if (!opened) return '';
    const { description } = opened;
    return toLink({ overrides, kept, at: description.horizon.grid[year], trials, seed, metric }, description);
  }

  async #copyLink() {
    const link = new URL(this.#link(), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.#copied = true;
    } catch {
      this.#store.acts.note(`This browser does not let the page copy. The link: ${link}`);
    }
    this.requestUpdate();
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

customElements.define('deal-scope', DealScope);

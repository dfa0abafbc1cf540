import { LitElement } from 'lit';
import { PARTS } from '../state/analysis-settings.js';
import { publicState } from '../state/public-state.js';
import { linkOf } from '../state/write-link.js';
import { AttributeController } from './attribute-controller.js';
import { dispatchChanges } from './change-event.js';
import { onFirstInteraction } from './first-interaction.js';
import { Address } from './page-url.js';
import { PART_COUNT } from './page/layout.js';
import { PrintController } from './print.js';
import { ProgressiveRender } from './progressive-render.js';
import { renderPage } from './render-page.js';
import { Session } from './session.js';
import { ShareActions } from './share-actions.js';
import { sheets } from './sheets.js';
import { VisibilityController } from './visibility.js';

/**
 * @import {PublicState, View} from '../types.js'
 * @import {DealScope} from './deal-scope.js'
 * @import {fitIntoHost} from './host/fit.js'
 */

/**
 * Renders the page from the state of its session. The content of <deal-scope> is shown until a scenario is open, and below
 * the failure if none can be opened.
 */
export class DealScopeView extends LitElement {
  static styles = sheets;

  #element;
  #notify;
  #address;
  #attributes;
  /** @type {Session} */
  #session;
  #visibility = new VisibilityController(this);
  #progressiveRender = new ProgressiveRender(this, PART_COUNT, () => {
    this.#session.sections.load().catch(() => {}); // loaded again by the next part
  });
  #shareActions = new ShareActions(
    this,
    () => this.#exportSource,
    async () => {
      await this.#session.loadAll();
      this.#progressiveRender.renderAllNow();
    },
    (note) => this.#session.store.actions.note(note),
  );

  /**
   * @param {DealScope} element
   * @param {typeof fitIntoHost} [fit] in a page of others
   */
  constructor(element, fit) {
    super();
    this.#element = element;
    // controllers use it before the first update: for listeners and for style sheets that are loaded later
    Object.assign(this, { renderRoot: this.createRenderRoot() });
    this.#notify = dispatchChanges(element);
    this.#address = new Address(this, element.hasAttribute('address'), () =>
      this.#session.requests.openAddress(),
    );
    new PrintController(this, () => this.#expandAll());
    this.#attributes = new AttributeController(this, element, (before) => this.#session.applyFlags(before));
    fit?.(this, element, () => this.#attributes.appearance);
    this.#session = new Session(this, this.#address, this.#attributes, () => {
      this.#shareActions.isCopied = false;
    });
    onFirstInteraction(this, this.#address.isOwn ? window : this, () => {
      this.#progressiveRender.renderRemaining();
      this.#session.late.load().catch(() => {}); // loaded again, with a message, by what needs them
    });
    this.#session.requests.openAddress();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#session.start();
  }

  adoptedCallback() {
    this.#session.sheets.adopt();
  }

  /** Resolves once a scenario is open; rejects if it cannot be loaded. */
  ready() {
    return this.#session.requests.ready();
  }

  /** Reads the flags again; called when the property `flags` of <deal-scope> is set. */
  followFlags() {
    this.#attributes.follow();
  }

  /** @returns {PublicState | null} */
  get state() {
    return publicState(this.#session.store.state);
  }

  /** @param {Partial<PublicState> | null} wanted */
  set state(wanted) {
    this.#attributes.follow(); // attributes that were set before are applied before
    if (wanted) this.#session.requests.setState(wanted);
  }

  get result() {
    const { loaded, overrides } = this.#session.store.state;
    return loaded && loaded.evaluated(overrides);
  }

  /** Runs an exporter: scripts/snapshot makes pictures with it. */
  get runExport() {
    return this.#shareActions.run.bind(this.#shareActions);
  }

  /** Renders at most once a frame, however many input events a drag dispatches. */
  async scheduleUpdate() {
    await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  render() {
    return renderPage(this.#session, {
      view: this.#view,
      appearance: this.#attributes.appearance,
      current: this.#visibility.current,
      parts: this.#progressiveRender.parts,
      fullPageLink: () => this.#fullPageLink,
      isPage: this.#address.isOwn,
      hasBase: Boolean(this.#element.base),
      shareActions: this.#shareActions,
    });
  }

  updated() {
    const { store, late, sections, claimsSection, record } = this.#session;
    const { loaded, expanded } = store.state;
    this.#visibility.observe([
      this.isConnected,
      loaded,
      expanded,
      this.#attributes.appearance.view,
      this.#progressiveRender.parts,
      sections.module,
      late.module,
      claimsSection.module,
      record.module,
    ]);
    this.#session.show(this.#visibility);
    this.#notify(this.#session.store.state);
  }

  /** @returns {View | null} */
  get #view() {
    const { view } = this.#session;
    const { width, besideWidth, offscreen } = this.#visibility;
    return view && { ...view, width, besideWidth, offscreen };
  }

  /** Link to the full page in the present state; null where its address is not known. */
  get #fullPageLink() {
    if (!this.#address.isOwn && !this.#element.base) return null;
    return this.#address.whole(this.#element.base, linkOf(this.#session.store.state));
  }

  get #exportSource() {
    const { store, analyses, claims, record, sheets } = this.#session;
    const { loaded } = store.state;
    return {
      view: this.#view,
      stored: store.state,
      analyses: analyses.module,
      claims: (loaded && claims?.current(loaded)) || null,
      record: record.module && record.module.record,
      appearance: this.#attributes.appearance,
      root: /** @type {ShadowRoot} */ (this.renderRoot),
      addSheet: sheets.add,
      page: this.#fullPageLink ?? this.ownerDocument.baseURI,
      base: this.#element.base,
    };
  }

  #expandAll() {
    for (const part of PARTS) this.#session.store.actions.setExpanded(part, true);
    this.#progressiveRender.renderAllNow();
    this.performUpdate();
  }
}

customElements.define('deal-scope-view', DealScopeView);

/**
 * Replaces the content of the shadow root of <deal-scope> by the calculator.
 *
 * @param {DealScope} element
 * @param {typeof fitIntoHost} [fit]
 */
export function mountView(element, fit) {
  const view = new DealScopeView(element, fit);
  view.append(document.createElement('slot'));
  element.shadowRoot?.replaceChildren(view);
  return view;
}

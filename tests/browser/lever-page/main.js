// Levers outside the page: a list of five with curves and the panel of all, over a state of their own.

import { html, render } from 'lit';
import { allLevers } from '../../../web/app/page/all-levers.js';
import allCss from '../../../web/app/page/all-levers.css?inline';
import hostCss from '../../../web/app/host.css?inline';
import leverCss from '../../../web/ui/compact-lever.css?inline';
import boxCss from '../../../web/ui/lever-box.css?inline';
import curveCss from '../../../web/ui/lever-curve.css?inline';
import trackCss from '../../../web/ui/lever-track.css?inline';
import controlsCss from '../../../web/ui/controls.css?inline';
import pageCss from '../../../web/app/page.css?inline';
import themeCss from '../../../web/ui/theme.css?inline';
import { compactLever } from '../../../web/ui/compact-lever.js';
import * as box from '../../../web/ui/lever-box.js';

/**
 * @import {Description, Overrides} from '../../../web/types.js'
 * @import {LeverCurve} from '../../../web/ui/lever-curve.js'
 * @import {Draft} from '../../../web/ui/number-box.js'
 */

/**
 * @typedef {object} Given set before the page loads
 * @property {Pick<Description, 'parameters' | 'sources'>} description
 * @property {string[]} listed ids of the levers with curves
 * @property {Record<string, LeverCurve>} curves
 * @property {Record<string, string>} notes
 * @property {string} locale
 */

const { description, listed, curves, notes, locale } = /** @type {{ given: Given }} */ (
  /** @type {unknown} */ (window)
).given;
const { parameters, sources } = description;
const state = {
  overrides: /** @type {Overrides} */ ({}),
  drafts: /** @type {Record<string, Draft>} */ ({}),
  openKey: /** @type {string | null} */ (null),
  isOpen: false,
  query: '',
};
const calls = /** @type {unknown[][]} */ ([]);
Object.assign(window, { state, calls });

/** @param {string} css */
function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
document.adoptedStyleSheets = [sheetOf(pageCss)];

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const host = document.createElement('deal-scope');
host.setAttribute('started', '');
main.append(host);
const root = host.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [themeCss, hostCss, controlsCss, leverCss, trackCss, curveCss, boxCss, allCss].map(
  sheetOf,
);

/** @param {string} id */
function dropDraft(id) {
  const { [id]: _, ...others } = state.drafts;
  state.drafts = others;
}

/** @param {Partial<typeof state>} changes */
function patch(changes) {
  Object.assign(state, changes);
  queueMicrotask(draw); // as an element renders
}

const actions = {
  /**
   * @param {string} id
   * @param {number} value
   */
  set(id, value) {
    calls.push(['set', id, value]);
    dropDraft(id);
    patch({ overrides: { ...state.overrides, [id]: value } });
  },
  /** @param {string} id */
  reset(id) {
    calls.push(['reset', id]);
    const { [id]: _, ...overrides } = state.overrides;
    dropDraft(id);
    patch({ overrides });
  },
  /**
   * @param {string} id
   * @param {Draft | null} draft
   */
  type(id, draft) {
    dropDraft(id);
    patch(draft ? { drafts: { ...state.drafts, [id]: draft } } : {});
  },
  /** @param {string | null} openKey */
  openNumber: (openKey) => patch({ openKey }),
  /** @param {boolean} isOpen */
  setOpen: (isOpen) => patch({ isOpen }),
  /** @param {string} query */
  search: (query) => patch({ query }),
};

/** @param {string} id */
function listedLever(id) {
  const parameter = parameters.find((one) => one.id === id);
  if (!parameter) throw new Error(`no parameter ${id}`);
  const value = state.overrides[id] ?? parameter.value;
  const key = `five-${id}`;
  return compactLever(
    {
      parameter,
      value,
      default: parameter.value,
      isMoved: value !== parameter.value,
      key,
      locale,
      isOpen: state.openKey === key,
      draft: state.drafts[id],
      note: notes[id],
      curve: curves[id],
      source: sources.find((one) => one.id === parameter.source),
      box,
    },
    actions,
  );
}

function draw() {
  render(
    html`<section class="lever-list">
        <h2>What moves this most</h2>
        ${listed.map(listedLever)}
      </section>
      ${allLevers({ ...state, parameters, sources, notes: {}, locale, box }, actions)}`,
    root,
  );
}

draw();

// The content of the element as a function of its state.

import { html, nothing } from 'lit';
import { scenarios } from '../state/load-scenario.js';
import { headerView, missingView, notesView } from './page/header.js';
import { pageView } from './page/layout.js';
import { yearStepper } from './page/year-stepper.js';

/**
 * @import {Description, View} from '../types.js'
 * @import {Appearance} from './attributes.js'
 * @import {Session} from './session.js'
 * @import {ShareActions} from './share-actions.js'
 */

/**
 * What the page depends on beside its session.
 *
 * @typedef {object} Surroundings
 * @property {View | null} view null while no scenario is open
 * @property {Appearance} appearance
 * @property {number} parts number of parts that are rendered so far
 * @property {string | null} current id of the section that is being read
 * @property {() => string | null} fullPageLink null where the address of the full page is not known
 * @property {boolean} isPage whether this is the page itself, and not an element in an article
 * @property {boolean} hasBase whether the address of the calculator's files is known, for the lines to embed it
 * @property {ShareActions} shareActions
 */

/**
 * The page; before a scenario is open, the host page's own content; if none can be opened, the failure above that content.
 *
 * @param {Session} session
 * @param {Surroundings} around
 */
export function renderPage(session, around) {
  const { store, late, analyses, sections, record, failure, levers, trials } = session;
  const { loaded, notes } = store.state;
  const { view, appearance, parts, fullPageLink, isPage } = around;
  if (failure) return html`${header(session, around, null)}${failure}<slot></slot>`;
  if (!view || !loaded) return html`<slot></slot>`;
  const { description: baseDescription } = loaded;
  const isFull = appearance.view === 'whole';
  const context = {
    view,
    baseDescription,
    store,
    trialsController: trials.controller,
    module: late.module,
    tables: session.tables.module,
    analyses,
    later: sections.module,
    claims: session.claimsSection,
    checkedClaims: session.claims,
    record,
    openScenario: session.openScenario,
    missing: () =>
      [sections, late, session.tables, session.claimsSection]
        .filter((part) => part.hasFailed)
        .map(missingView)
        .slice(0, 1),
    appearance,
    levers,
    parts,
    current: around.current,
    pageLink: fullPageLink(),
    fullPageLink: isPage && isFull ? null : fullPageLink(),
  };
  return html`<div class="page">
      ${isFull && !appearance.compact ? header(session, around, baseDescription) : ''}
      ${notesView(notes, store.actions.dismiss)}
      <div class="body" role=${isPage ? 'main' : nothing}>${pageView(context)}</div>
    </div>
    ${session.derivation.view()}${session.announcements.view()}`;
}

/**
 * @param {Session} session
 * @param {Surroundings} around
 * @param {Description | null} description
 */
const header = ({ requests, store, openScenario }, { shareActions, view, hasBase }, description) =>
  headerView(description, scenarios, requests.scenario, view && yearStepper(view, store.actions.chooseYear), {
    open: openScenario,
    compare: store.actions.setBaseline,
    copyLink: shareActions.copyLink,
    copied: shareActions.isCopied,
    openExport: shareActions.open,
    hasEmbed: hasBase,
  });

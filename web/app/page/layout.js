import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isWhatIfApplied, withWhatIfToggled } from '../../engine/overrides.js';
import { comparisonTable } from '../../state/comparison.js';
import { newestOf } from '../../state/load-scenario.js';
import { VIEW_PRESETS } from '../../state/presets.js';
import { changeText } from '../../text/change.js';
import { calendarDate } from '../../text/dates.js';
import { QUESTIONS } from '../../text/questions.js';
import { tableView } from '../../ui/table.js';
import { compareView } from './compare.js';
import { missingView } from './header.js';
import { flaggedLevers, questionLevers } from './question-levers.js';
import { questionView, SECTIONS } from './question.js';
import { sentenceView } from './sentence.js';
import { stripView } from './strip.js';
import { whatIfsView } from './what-ifs.js';

/**
 * @import * as PartnerTables from '../../charts/partner-tables.js'
 * @import {ViewPreset} from '../../state/presets.js'
 * @import {ClaimsController} from '../../state/claims.js'
 * @import {Store} from '../../state/store.js'
 * @import {TrialsController} from '../../state/trials.js'
 * @import {Question} from '../../text/questions.js'
 * @import {Description, Parameter, View} from '../../types.js'
 * @import {Appearance} from '../attributes.js'
 * @import {LateModule} from '../late-parts.js'
 * @import {LazyAnalyses} from '../lazy-analyses.js'
 * @import {ClaimsModule, LaterModule, LazySections, RecordModule} from '../lazy-sections.js'
 * @import {Parts} from './question.js'
 */

/**
 * What the parts of the page are made from.
 *
 * @typedef {object} PageContext
 * @property {View} view
 * @property {Description} baseDescription of the scenario as it stands, whose values are the defaults
 * @property {Store} store
 * @property {TrialsController} trialsController
 * @property {LateModule | null} module null before the first interaction
 * @property {LazyAnalyses} analyses
 * @property {typeof PartnerTables | null} tables null before they are needed
 * @property {LaterModule | null} later the module of the page below the first question; null before it is needed
 * @property {LazySections<ClaimsModule>} claims
 * @property {ClaimsController | null} checkedClaims null before they are needed
 * @property {LazySections<RecordModule>} record
 * @property {(id: string) => void} openScenario
 * @property {Appearance} appearance
 * @property {Parameter[] | null} levers those that can be moved; null for all
 * @property {number} parts of the whole page that are rendered
 * @property {() => unknown} missing what is shown in the place of parts that could not be loaded; nothing if none is missing
 * @property {string | null} current id of the section in view
 * @property {string | null} pageLink the address of the whole page in this state, where it is known
 * @property {string | null} fullPageLink a link to the whole page in this state, where this is not that page
 *
 * @typedef {(id: string, part: () => unknown, also?: unknown[]) => unknown} Followed `also`: what else the part is rendered from
 */

/** Parts that are rendered one after the other: each question, then all that comes after them. */
export const PART_COUNT = QUESTIONS.length + 1;

/**
 * Everything but the header: the whole page or one part of it.
 *
 * @param {PageContext} context
 */
export function pageView(context) {
  const { view, appearance } = context;
  /**
   * A part outside the viewport is rendered again when the input has settled.
   *
   * @type {Followed}
   */
  const followed = (id, part, also = []) => {
    const now = view.offscreen?.has(id)
      ? []
      : [view.result, view.baseline, view.baselineOverrides, view.year, view.uncertainty];
    return guard([view.settleToken, view.width, context.module, ...now, ...also], part);
  };
  return appearance.view in VIEW_PRESETS
    ? presetView(context, VIEW_PRESETS[appearance.view], followed)
    : fullView(context, followed);
}

/**
 * @param {PageContext} context
 * @param {Followed} followed
 */
function fullView(context, followed) {
  const { view, baseDescription, store, parts, current, later } = context;
  const { actions, state } = store;
  return html`
    ${followed('answer', () => sentenceView(view))}
    ${guard([baseDescription, state.overrides], () => whatIfsView(baseDescription.cases, state.overrides, actions))}
    ${state.baselineOverrides ? compareView(state.baselineOverrides, baseDescription, actions) : nothing}
    ${stripView(view, current, previewOf(context))}
    <div class="below-strip">${changeView(context)} ${asOfView(context)}</div>
    ${QUESTIONS.slice(0, later ? parts : Math.min(parts, 1)).map((question) => questionPart(context, question, followed))}
    ${
      parts < PART_COUNT || !later
        ? html`${context.missing()}
            <div class="pending"></div>`
        : later.afterQuestions(context, followed)
    }
  `;
}

/**
 * The view that a what-if under the pointer would give.
 *
 * @param {PageContext} context
 * @returns {View | null}
 */
function previewOf({ view, store: { state } }) {
  const { loaded, preview, overrides } = state;
  if (!loaded || !preview || isWhatIfApplied(overrides, preview)) return null;
  return loaded.view({ ...state, overrides: withWhatIfToggled(overrides, preview) });
}

/**
 * What the levers have changed, and a way back.
 *
 * @param {PageContext} context
 */
function changeView({ view, store: { actions } }) {
  const change = changeText(view);
  /**
   * Moves the focus to the strip, as the button is removed.
   *
   * @param {Event & { currentTarget: HTMLElement }} event
   */
  const resetAll = ({ currentTarget }) => {
    /** @type {HTMLElement | null | undefined} */ (
      currentTarget.closest('.body')?.querySelector('.strip button')
    )?.focus();
    actions.resetAll();
  };
  return html`<p class="change ${change ? 'moved' : ''}">
    <span .textContent=${change}></span>
    ${Object.keys(view.overrides).length ? html`<button class="button-plain" @click=${resetAll}>Reset all</button>` : nothing}
  </p>`;
}

/**
 * The date of the scenario, and a way to the newest of the same two parties.
 *
 * @param {PageContext} context
 */
function asOfView({ baseDescription, openScenario }) {
  const newest = newestOf(baseDescription);
  return html`<p class="as-of">
    <span .textContent=${`As of ${calendarDate(baseDescription.as_of)}${newest ? '.' : ''}`}></span>
    ${newest ? html`<button class="button-plain" @click=${() => openScenario(newest.id)} .textContent=${`Newer: ${calendarDate(newest.as_of)}`}></button>` : nothing}
  </p>`;
}

/**
 * @param {PageContext} context
 * @param {Question} question
 * @param {Followed} followed
 */
const questionPart = (context, question, followed) => {
  const { analyses, store } = context;
  const { drafts, openLever } = store.state;
  return html`${followed(
    `question-${question.id}`,
    () =>
      questionView(
        question,
        context.view,
        /** @type {Parts} */ ({ ...SECTIONS, ...context.later?.SECTIONS }[question.id]),
        context.store.actions,
        questionLevers(context, question),
      ),
    [drafts, openLever, context.later],
  )}${question.id === 'capacity' && analyses.hasFailed ? missingView(analyses) : ''}`;
};

/**
 * One part of the page, with its levers.
 *
 * @param {PageContext} context
 * @param {ViewPreset} preset
 * @param {Followed} followed
 */
function presetView(context, { question, analyses, tables }, followed) {
  const { view, module } = context;
  if (context.appearance.view === 'claim')
    return context.claims.module
      ? html`${context.claims.module.claimView(context, followed)} ${context.missing()} ${changeView(context)}
        ${attributionView(context)}`
      : html`${context.missing()}
          <div class="pending"></div>`;
  const row = QUESTIONS.find(({ id }) => id === question);
  if (row && row.id !== 'exposure' && !context.later)
    return html`${context.missing()}
      <div class="pending"></div>`;
  if (row)
    return html`${questionPart(context, row, followed)} ${context.missing()} ${changeView(context)}
    ${attributionView(context)}`;
  return html`
    ${followed('answer', () => sentenceView(view))} ${changeView(context)}
    <div class="preset">
      ${context.missing()} ${analyses && module ? module.analysesFolds(context, analyses) : ''}
      ${tables ? tablesView(context) : ''}
      <div class="lever-column">${flaggedLevers(context)}</div>
    </div>
    ${attributionView(context)}
  `;
}

/** @param {PageContext} context */
export const tablesView = ({ view, tables }) =>
  guard([view.settleToken, tables], () =>
    tables?.partnerTables.map((table) => tableView(comparisonTable(view, table))),
  );

/**
 * Attribution of the figures in an article, with a link to the full page.
 *
 * @param {PageContext} context
 */
export function attributionView({ baseDescription, fullPageLink }) {
  if (!fullPageLink) return '';
  return html`<p class="attribution">
    Dealscope, figures as of <span .textContent=${calendarDate(baseDescription.as_of)}></span>. On these
    assumptions, not a forecast.
    <a href=${fullPageLink} target="_blank" rel="noopener">All assumptions and sources</a>
  </p>`;
}

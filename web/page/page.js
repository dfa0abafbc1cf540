import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { CUTS } from '../state/presets.js';
import { answer } from '../text/answer.js';
import { changeText, keptShare } from '../text/change.js';
import { stateAt } from '../text/regimes.js';
import { answerView, stripView } from './answer.js';
import { cutView } from './cut.js';
import { signalsView } from './signals.js';
import { wholeView } from './whole.js';
import { yearChooser } from './year-chooser.js';

/**
 * What the parts of the page are made from.
 *
 * @typedef {object} Shown
 * @property {import('../types.js').View} view
 * @property {import('../types.js').Description} own of the scenario as it stands, whose values are the defaults
 * @property {import('../state/store.js').Store} store
 * @property {import('../state/trials.js').Following} following
 * @property {import('../deepening.js').Depth | null} depth null before a reader shows a sign of life
 * @property {typeof import('../charts/partner-tables.js') | null} tables null before somebody needs them
 * @property {import('../embed/flags.js').Look} look
 * @property {import('../types.js').Parameter[] | null} levers those that can be moved; null for all
 * @property {number} parts of the whole that are there
 * @property {string | null} credit a link to the whole page in this state, where this is not that page
 *
 * @typedef {(id: string, part: () => unknown) => unknown} Followed
 */

/** Parts that show what the trials do. */
const uncertain = ['answer', 'backlog-share', 'coexistence', 'dependence'];

/** Everything but the masthead: the answer, and below it the whole or one part of it. @param {Shown} shown */
export function pageView(shown) {
  const { view, look } = shown;
  const told = answer(view);
  const isWhole = !(look.view in CUTS);
  /** A part that is out of sight follows when the finger rests. @type {Followed} */
  const followed = (id, part) => {
    const seen = view.hidden?.has(id)
      ? []
      : [view.result, view.baseline, view.kept, view.year, uncertain.includes(id) && view.uncertainty];
    return guard([view.rest, view.width, ...seen], part);
  };
  return html`
    ${isWhole ? stripView(told, stateAt(view, view.year).state + keptShare(view)) : nothing}
    <div class="top">
      ${followed('answer', () => answerView(view, told, changeText(view)))}
      ${yearChooser(view, shown.store.acts.chooseYear)}
      ${isWhole && !look.compact ? followed('signals', () => signalsView(view)) : nothing}
    </div>
    ${isWhole ? wholeView(shown, followed) : cutView(shown, CUTS[look.view], followed)}
  `;
}

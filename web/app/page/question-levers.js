import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { memoSettled } from '../../state/memo.js';
import { CURVE_COUNT, rankLevers, sweepLever } from '../../state/question-levers.js';
import { curveWords, standingWords } from '../../text/curve-words.js';
import { leverEffect } from '../../text/lever-effect.js';
import { QUESTIONS } from '../../text/questions.js';
import { compactLever } from '../../ui/compact-lever.js';
import { leadTo } from './strip.js';

/**
 * @import {LeverSweep} from '../../state/question-levers.js'
 * @import {LoadedScenario} from '../../state/scenario.js'
 * @import {Question} from '../../text/questions.js'
 * @import {Parameter} from '../../types.js'
 * @import {LeverCurve} from '../../ui/lever-curve.js'
 * @import {PageContext} from './layout.js'
 */

/**
 * The levers that move a question's number most, each with the curve of that number over its range; where the page around
 * has chosen levers, these.
 *
 * @param {PageContext} context
 * @param {Question} question
 */
export function questionLevers(context, question) {
  const { view, store, levers: chosen, appearance } = context;
  const { loaded } = store.state;
  if (!loaded || chosen?.length === 0) return '';
  const ranks = memoSettled(loaded, 'ranks', () => rankLevers(loaded));
  const levers =
    chosen ?? ranks[question.id][view.year].map((id) => /** @type {Parameter} */ (loaded.parameters.get(id)));
  const sweeps = levers.map((lever) => sweepOf(context, loaded, lever));
  const scale = commonScale(levers, sweeps, question);
  return html`<h3
      class="lever-heading"
      .textContent=${chosen ? 'What can be moved' : 'What moves this most'}
    ></h3>
    <div class="lever-list">
      ${levers.map((lever, i) => leverView(context, loaded, lever, question.id, curveOf(sweeps[i], question, scale, lever, loaded)))}
      ${
        appearance.view === 'whole'
          ? html`<button
              class="all-link"
              @click=${leadTo('assumptions')}
              .textContent=${`All ${loaded.parameters.size} assumptions`}
            ></button>`
          : nothing
      }
    </div>`;
}

/**
 * The levers of a view without a question.
 *
 * @param {PageContext} context
 */
export function flaggedLevers(context) {
  const { loaded } = context.store.state;
  if (!loaded) return '';
  return context.levers?.map((lever) => leverView(context, loaded, lever, 'alone', null));
}

/**
 * The lever that a statement can be tried on; nothing where the scenario has no such parameter.
 *
 * @param {PageContext} context
 * @param {string} claim id
 * @param {string} id of the parameter
 */
export function claimLever(context, claim, id) {
  const { loaded } = context.store.state;
  const lever = loaded?.parameters.get(id);
  return loaded && lever ? leverView(context, loaded, lever, `claim-${claim}`, null, false) : '';
}

/**
 * Computed once each time that the input settles.
 *
 * @param {PageContext} context
 * @param {LoadedScenario} loaded
 * @param {Parameter} lever
 */
const sweepOf = ({ view }, loaded, lever) =>
  memoSettled(view.settleToken ?? view, `sweep ${lever.id} ${view.year}`, () =>
    sweepLever(loaded, view.overrides, lever, view.year),
  );

/**
 * The range of the curves between each lever's low and high end: values beyond it are drawn along the edge.
 *
 * @param {Parameter[]} levers
 * @param {LeverSweep[]} sweeps
 * @param {Question} question
 * @returns {[number, number]}
 */
function commonScale(levers, sweeps, { id }) {
  const plausible = sweeps.flatMap(({ values }, n) => {
    const { min, max, low, high } = levers[n];
    const [from, to] = [low, high].map((value) => ((value - min) / (max - min || 1)) * (CURVE_COUNT - 1));
    return values[id].flatMap((row) => row.slice(Math.floor(from), Math.ceil(to) + 1));
  });
  const known = plausible.filter((value) => value !== null);
  return known.length ? [Math.min(...known), Math.max(...known)] : [0, 1];
}

/**
 * @param {LeverSweep} sweep
 * @param {Question} question
 * @param {[number, number]} scale
 * @param {Parameter} lever
 * @param {LoadedScenario} loaded
 * @returns {LeverCurve}
 */
function curveOf({ values, regimes }, { id, form }, scale, lever, { description }) {
  const [points, second] = values[id].map((row) => row.map((y, i) => ({ x: i / (CURVE_COUNT - 1), y })));
  const first = values[id][0];
  return {
    points,
    second,
    start: second ? undefined : form(first[0]),
    end: second ? undefined : form(first[CURVE_COUNT - 1]),
    words: second
      ? standingWords(values[id], regimes, form, lever, description)
      : `Over its range the answer ${curveWords(first, form)}.`,
    scale,
    ground: second ? regimeGround(regimes) : undefined,
  };
}

/**
 * Stretches of a lever's range with one regime each, half-way between two settings where it changes.
 *
 * @param {string[]} regimes
 */
function regimeGround(regimes) {
  const last = regimes.length - 1;
  const starts = [...regimes.keys()].filter((i) => i === 0 || regimes[i] !== regimes[i - 1]);
  return starts.map((start, n) => {
    const next = starts[n + 1];
    return {
      from: start === 0 ? 0 : (start - 0.5) / last,
      to: next === undefined ? 1 : (next - 0.5) / last,
      tint: `var(--r-${regimes[start].replaceAll('_', '-')})`,
    };
  });
}

/**
 * @param {PageContext} context
 * @param {LoadedScenario} loaded
 * @param {Parameter} lever
 * @param {string} section
 * @param {LeverCurve | null} curve
 * @param {boolean} [hasEffect] whether its note says what it changes
 */
function leverView(context, loaded, lever, section, curve, hasEffect = true) {
  const { store, appearance } = context;
  const { overrides, drafts, openLever } = store.state;
  const { id } = lever;
  const key = `${section}-${id}`;
  const value = overrides[id] ?? lever.value;
  const effect = hasEffect ? effectOf(context, loaded, lever) : { section: 0, text: '' };
  const note = effect.section === QUESTIONS.findIndex(({ id }) => id === section) + 1 ? '' : effect.text;
  const source = loaded.description.sources.find((one) => one.id === lever.source);
  const isOpen = openLever === key;
  const box = context.later?.leverBox ?? null;
  const draft = drafts[id];
  return guard([lever, value, draft, isOpen && box, curve, note, appearance.locale], () =>
    compactLever(
      {
        parameter: lever,
        value,
        default: lever.value,
        isMoved: id in overrides,
        key,
        locale: appearance.locale,
        box,
        isOpen,
        draft,
        curve,
        note,
        source,
      },
      store.actions,
    ),
  );
}

/**
 * What the lever changes where that is not in the sentence or the strip.
 *
 * @param {PageContext} context
 * @param {LoadedScenario} loaded
 * @param {Parameter} lever
 */
export const effectOf = (context, loaded, lever) =>
  memoSettled(context.view.settleToken ?? context.view, `effect ${lever.id} ${context.view.year}`, () =>
    leverEffect(
      context.view,
      lever,
      sweepOf(context, loaded, lever).ends.map((numbers) => loaded.read(numbers)),
    ),
  );

import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isWhatIfApplied } from '../../engine/overrides.js';
import { pointInTimeProse } from '../../text/dates.js';
import { sharePrecise } from '../../text/numbers.js';
import { grouped } from '../../ui/grouped.js';
import { lever } from '../../ui/lever.js';

/**
 * @typedef {import('../../types.js').Description} Description
 * @typedef {import('../../types.js').Parameter} Parameter
 * @typedef {import('../../types.js').Overrides} Overrides
 *
 * @typedef {object} LeversState
 * @property {Overrides} overrides
 * @property {Record<string, import('../../state/store.js').Draft>} drafts
 * @property {string | null} idle the lever that is found to change nothing
 * @property {number} affordable part of all that falls due
 * @property {ReturnType<typeof import('../../analyses/sparkline.js').leverCurves> | null} curves
 * @property {Set<string>} expanded
 * @property {boolean} isWhole or what is folded away is still to come
 * @property {Parameter[] | null} levers those that can be moved; null for all
 *
 * @typedef {import('../../ui/lever.js').LeverActions & {
 *   setAffordableFulfilment: () => void,
 *   resetAll: () => void,
 *   chooseMetric: (id: string) => void,
 *   setExpanded: (part: string, open: boolean) => void,
 * }} LeversActions
 */

/**
 * The levers that matter most, then all others in their groups; or those that were chosen, and no others.
 *
 * @param {Description} description of the scenario as it stands
 * @param {LeversState} state @param {LeversActions} actions
 */
export function leverList(description, state, actions) {
  const { parameters } = description;
  const { levers: chosen, isWhole } = state;
  if (chosen?.length === 0) return '';
  const others = chosen ? [] : parameters.filter((parameter) => !parameter.primary);
  const levers = (/** @type {Parameter[]} */ list) =>
    list.map((parameter) => leverWithExtras(description, parameter, state, actions));

  return html`<section class="levers" aria-labelledby="levers-title">
    <div class="levers-head">
      <h2 id="levers-title">Assumptions</h2>
      <button class="button-plain" @click=${actions.resetAll}>Reset all</button>
    </div>
    ${guard([state.curves], () => state.curves?.key(actions.chooseMetric) ?? html`<p class="curves-key"></p>`)}
    ${levers(chosen ?? parameters.filter((parameter) => parameter.primary))}
    ${others.length ? foldView(others, isWhole ? levers : () => '', actions) : ''}
  </section>`;
}

/** @param {Parameter[]} others @param {(list: Parameter[]) => unknown} levers @param {LeversActions} actions */
function foldView(others, levers, actions) {
  return html`<details
    @toggle=${(/** @type {Event & { currentTarget: HTMLDetailsElement }} */ { currentTarget }) =>
      actions.setExpanded('assumptions', currentTarget.open)}
  >
    <summary>More assumptions</summary>
    ${grouped(others, (parameter) => parameter.group).map(
      ([name, list]) =>
        html`<h3>${name}</h3>
          ${levers(list)}`,
    )}
  </details>`;
}

/** @param {Description} description @param {Parameter} parameter @param {LeversState} state @param {LeversActions} actions */
function leverWithExtras({ sources, parties, parameters, horizon }, parameter, state, actions) {
  const end = horizon.grid[horizon.grid.length - 1];
  const { overrides, drafts, idle, affordable, curves, expanded } = state;
  const { id } = parameter;
  const value = overrides[id] ?? parameter.value;
  const source = sources.find((s) => s.id === parameter.source);
  const curve = parameter.primary || expanded.has('assumptions') ? curves?.of.get(id) : undefined;
  const view = guard([parameter, value, drafts[id], idle === id, curve], () =>
    lever(parameter, { value, draft: drafts[id], idle: idle === id, source, curve }, actions),
  );
  if (id !== 'fulfilment') return view;
  const link = parameters.find((one) => one.id === 'funding_link');
  const isSet = link !== undefined && (overrides[link.id] ?? link.value) === link.max;
  const told = `Year by year ${parties.lab} can pay ${sharePrecise(affordable)} of all that falls due by ${pointInTimeProse(end)}`;
  return [view, payView(told, isSet, actions)];
}

/** Payment follows funding, year by year: more than one lever decides how much is paid. @param {string} told @param {boolean} isSet @param {LeversActions} actions */
const payView = (told, isSet, actions) =>
  html`<p class="affordable">
    <button @click=${actions.setAffordableFulfilment}>Pay what it can</button>
    <span>${isSet ? `Set: ${told[0].toLowerCase()}${told.slice(1)}.` : `${told}.`}</span>
  </p>`;

/**
 * The scenario's own what-ifs, one tap each.
 *
 * @param {import('../../types.js').Case[]} cases
 * @param {import('../../types.js').Overrides} overrides
 * @param {(what: import('../../types.js').Case) => void} take
 */
export function casesView(cases, overrides, take) {
  return html`<div class="cases" role="group" aria-labelledby="cases-title">
    <h2 id="cases-title">What if</h2>
    ${cases.map(
      (what) =>
        html`<button
          aria-pressed=${isWhatIfApplied(overrides, what) ? 'true' : 'false'}
          @click=${() => take(what)}
        >
          ${what.title}
        </button>`,
    )}
  </div>`;
}

import { group } from 'd3-array';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { curvesKey } from '../analyses/curve.js';
import { payable } from '../state/values.js';
import { sharePrecise } from '../words/numbers.js';
import { lever } from './lever.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../types.js').Overrides} Overrides
 *
 * @typedef {object} LeversState
 * @property {Overrides} overrides
 * @property {Record<string, import('./number-box.js').Draft>} drafts
 * @property {string | null} idle the lever that is found to change nothing
 * @property {number} affordable
 * @property {ReturnType<typeof import('../analyses/curve.js').leverCurves> | null} curves
 * @property {Set<string>} unfolded
 * @property {boolean} isWhole or what is folded away is still to come
 * @property {Parameter[] | null} levers those that can be moved; null for all
 *
 * @typedef {import('./lever.js').LeverActs & {
 *   payWhatItCan: () => void,
 *   resetAll: () => void,
 *   chooseMetric: (id: string) => void,
 *   fold: (part: string, open: boolean) => void,
 * }} LeversActs
 */

/**
 * The levers that matter most, then all others in their groups; or those that were chosen, and no others.
 *
 * @param {Description} description of the scenario as it stands
 * @param {LeversState} state @param {LeversActs} acts
 */
export function leverList(description, state, acts) {
  const { parameters } = description;
  const { levers: chosen, isWhole } = state;
  if (chosen?.length === 0) return '';
  const others = chosen ? [] : parameters.filter((parameter) => !parameter.primary);
  const levers = (/** @type {Parameter[]} */ list) =>
    list.map((parameter) => leverWithExtras(description, parameter, state, acts));

  return html`<section class="levers" aria-labelledby="levers-title">
    <div class="levers-head">
      <h2 id="levers-title">Assumptions</h2>
      <button class="quiet" @click=${acts.resetAll}>Reset all</button>
    </div>
    ${guard([state.curves], () => (state.curves ? curvesKey(state.curves, description, acts.chooseMetric) : html`<p class="curves-key"></p>`))}
    ${levers(chosen ?? parameters.filter((parameter) => parameter.primary))}
    ${others.length ? foldView(others, isWhole ? levers : () => '', acts) : ''}
  </section>`;
}

/** @param {Parameter[]} others @param {(list: Parameter[]) => unknown} levers @param {LeversActs} acts */
function foldView(others, levers, acts) {
  return html`<details
    @toggle=${(/** @type {Event & { currentTarget: HTMLDetailsElement }} */ { currentTarget }) =>
      acts.fold('more-levers', currentTarget.open)}
  >
    <summary>More assumptions</summary>
    ${[...group(others, (parameter) => parameter.group)].map(
      ([name, list]) =>
        html`<h3>${name}</h3>
          ${levers(list)}`,
    )}
  </details>`;
}

/** @param {Description} description @param {Parameter} parameter @param {LeversState} state @param {LeversActs} acts */
function leverWithExtras({ sources, parties }, parameter, state, acts) {
  const { overrides, drafts, idle, affordable, curves, unfolded } = state;
  const { id } = parameter;
  const value = overrides[id] ?? parameter.value;
  const source = sources.find((s) => s.id === parameter.source);
  const curve = parameter.primary || unfolded.has('more-levers') ? curves?.of.get(id) : undefined;
  const view = guard([parameter, value, drafts[id], idle === id, curve], () =>
    lever(parameter, { value, draft: drafts[id], idle: idle === id, source, curve }, acts),
  );
  return id === 'fulfilment' ? [view, payView(parameter, value, affordable, parties.lab, acts)] : view;
}

/** @param {Parameter} fulfilment @param {number} value @param {number} affordable @param {string} lab @param {LeversActs} acts */
function payView(fulfilment, value, affordable, lab, acts) {
  const most = payable(fulfilment, affordable);
  const told = `${sharePrecise(most)} is what ${lab} can afford`;
  return html`<p class="pay">
    <button @click=${acts.payWhatItCan}>Pay what it can</button>
    <span>${value === most ? `Set: ${told}.` : `${told}.`}</span>
  </p>`;
}

import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { leversFound } from '../../text/find-levers.js';
import { plural } from '../../text/numbers.js';
import { compactLever } from '../../ui/compact-lever.js';
import { grouped } from '../../ui/grouped.js';

/**
 * @import {Overrides, Parameter, Source} from '../../types.js'
 * @import {CompactLeverActions, CompactLeverState} from '../../ui/compact-lever.js'
 * @import {Draft} from '../../ui/number-box.js'
 */

/**
 * @typedef {object} AllLeversState
 * @property {Parameter[]} parameters
 * @property {Source[]} sources
 * @property {Overrides} overrides
 * @property {Record<string, Draft>} drafts by id of the lever
 * @property {Record<string, string>} [notes] lines about levers as things stand, by id
 * @property {boolean} isOpen
 * @property {string} query what is searched for
 * @property {string | null} openKey of the lever whose number box is open
 * @property {string} locale
 * @property {CompactLeverState['box']} box
 *
 * @typedef {CompactLeverActions & {
 *   setOpen: (isOpen: boolean) => void,
 *   search: (query: string) => void,
 * }} AllLeversActions
 */

const PREFIX = 'all';

/**
 * One panel of all assumptions, in the scenario's own groups, found by typing.
 *
 * @param {AllLeversState} state
 * @param {AllLeversActions} actions
 */
export function allLevers(state, actions) {
  const { parameters, isOpen } = state;
  return html`<details
    class="all-levers"
    ?open=${isOpen}
    @toggle=${(/** @type {Event & { currentTarget: HTMLDetailsElement }} */ { currentTarget }) =>
      actions.setOpen(currentTarget.open)}
  >
    <summary><h2 .textContent="All ${parameters.length} assumptions"></h2></summary>
    ${isOpen ? panel(state, actions) : ''}
  </details>`;
}

/**
 * @param {AllLeversState} state
 * @param {AllLeversActions} actions
 */
function panel(state, actions) {
  const { parameters, query } = state;
  const found = leversFound(parameters, query);
  /** @param {KeyboardEvent} event */
  const pressed = (event) => {
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    event.stopPropagation(); // what is open around the panel stays open
    actions.search('');
  };
  return html`<div class="all-levers-search">
      <label for="${PREFIX}-search">Search</label>
      <input
        type="search"
        id="${PREFIX}-search"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="${PREFIX}-found"
        .value=${query}
        @input=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) =>
          actions.search(currentTarget.value)}
        @keydown=${pressed}
      />
      <span role="status" id="${PREFIX}-found" .textContent=${countText(found, state)}></span>
    </div>
    ${grouped(found, (parameter) => parameter.group).map(
      ([name, list]) =>
        html`<section class="all-levers-group">
          <h3 .textContent=${name}></h3>
          <div class="lever-grid">
            ${repeat(
              list,
              ({ id }) => id,
              (parameter) => leverOf(parameter, state, actions),
            )}
          </div>
        </section>`,
    )}`;
}

/**
 * @param {Parameter} parameter
 * @param {AllLeversState} state
 * @param {AllLeversActions} actions
 */
function leverOf(parameter, { sources, overrides, drafts, notes, openKey, locale, box }, actions) {
  const { id, value: initial } = parameter;
  const key = `${PREFIX}-${id}`;
  const value = overrides[id] ?? initial;
  const [draft, note, isOpen] = [drafts[id], notes?.[id], openKey === key];
  const source = sources.find((one) => one.id === parameter.source);
  return guard([parameter, value, draft, note, isOpen, locale], () =>
    compactLever(
      {
        parameter,
        value,
        default: initial,
        isMoved: value !== initial,
        key,
        locale,
        box,
        isOpen,
        draft,
        note,
        source,
      },
      actions,
    ),
  );
}

/**
 * @param {Parameter[]} found
 * @param {AllLeversState} state
 */
function countText(found, { parameters, query, overrides }) {
  const moved = parameters.filter(({ id, value }) => (overrides[id] ?? value) !== value).length;
  if (query.trim() === '') return moved ? `${moved} moved` : '';
  if (!found.length) return `None of ${parameters.length} has these words`;
  return `${found.length} of ${plural(String(parameters.length), 'assumption')}`;
}

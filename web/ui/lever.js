import { html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { parsed, shifted, typed, unitOf } from '../text/units.js';

/**
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../types.js').Source} Source
 * @typedef {import('../state/store.js').Draft} Draft
 *
 * @typedef {object} LeverState
 * @property {number} value
 * @property {Draft} [draft] what is typed and is no value
 * @property {boolean} idle moving it changes nothing as things stand
 * @property {Source} [source]
 * @property {{ words: string, view: (value: number) => unknown }} [curve] the chosen figure over the lever's range
 *
 * @typedef {object} LeverActions
 * @property {(id: string, value: number) => void} set
 * @property {(id: string, draft: Draft | null) => void} type
 * @property {(id: string) => void} checkEffect asks whether the lever changes anything
 */

/**
 * One lever: a slider, its number, what it means and where its default comes from.
 * `parameter.value` is the scenario's own.
 *
 * @param {Parameter} parameter @param {LeverState} state @param {LeverActions} actions
 */
export function lever(parameter, { value, draft, idle, source, curve }, actions) {
  const { id, label, min, max, step, value: own } = parameter;
  const unit = unitOf(parameter.unit);
  const moved = value !== own;

  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  const typedIn = ({ currentTarget: { value: text, validity } }) => {
    const read = readNumber(validity.badInput ? 'x' : text, parameter);
    if ('value' in read) actions.set(id, read.value);
    else actions.type(id, { text, message: read.message });
  };

  return html`<div class="lever ${moved ? 'moved' : ''}" @focusin=${() => actions.checkEffect(id)}>
    <label for=${id}>${label}</label>
    <div class="box">
      <button
        class="reset"
        aria-label="Reset “${label}” to ${unit.spoken(own)}"
        title="Reset to ${unit.short(own)}"
        @click=${() => actions.set(id, own)}
      >
        ↺
      </button>
      <input
        type="number"
        step=${shifted(step, unit.shift)}
        min=${shifted(min, unit.shift)}
        max=${shifted(max, unit.shift)}
        .value=${live(draft?.text ?? typed(value, unit))}
        aria-label="${label}, ${unit.suffix}"
        aria-invalid=${draft ? 'true' : 'false'}
        aria-describedby=${draft ? `${id}-wrong` : nothing}
        @change=${typedIn}
        @keydown=${(/** @type {KeyboardEvent} */ { key }) => key === 'Escape' && actions.type(id, null)}
      />
      <span class="unit" aria-hidden="true">${unit.suffix}</span>
    </div>
    ${curve ? curve.view(value) : parameter.primary ? html`<svg class="curve"></svg>` : nothing}
    <div class="track">
      <input
        type="range"
        id=${id}
        min=${min}
        max=${max}
        step=${step}
        .value=${live(String(value))}
        aria-valuetext=${unit.spoken(value)}
        aria-describedby="${id}-note"
        @input=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) =>
          actions.set(id, Number(currentTarget.value))}
        @keydown=${pageKeys}
      />
      ${trackMarks(parameter, value)}
    </div>
    <p class="ends" aria-hidden="true"><span>${unit.short(min)}</span><span>${unit.short(max)}</span></p>
    ${draft ? html`<p class="error" id="${id}-wrong" role="alert">${draft.message}</p>` : nothing}
    <p class="note" id="${id}-note">
      ${idle ? html`<strong>With the other levers as they are, this one changes nothing.</strong> ` : nothing}
      ${originView(parameter, source)}${curve ? html` <span class="visually-hidden">${curve.words}</span>` : nothing}
    </p>
  </div>`;
}

/** The default, and how far the lever is from it. A lever that cannot move stands at its start. @param {Parameter} parameter @param {number} value */
function trackMarks({ min, max, value: own }, value) {
  const at = (/** @type {number} */ x) => `${max > min ? (100 * (x - min)) / (max - min) : 0}%`;
  return html`<svg class="marks" aria-hidden="true">
    ${svg`<line class="from-default" x1=${at(own)} x2=${at(value)} y1="50%" y2="50%" />
      <line class="default" x1=${at(own)} x2=${at(own)} y1="26%" y2="74%" />`}
  </svg>`;
}

/** Page keys go by ten steps: browsers go by a tenth of the range. @param {KeyboardEvent} event */
export function pageKeys(event) {
  const range = /** @type {HTMLInputElement} */ (event.currentTarget);
  if (event.key === 'PageUp') range.stepUp(10);
  else if (event.key === 'PageDown') range.stepDown(10);
  else return;
  event.preventDefault();
  range.dispatchEvent(new Event('input'));
}

// What is typed beside a slider. It counts when it is finished (Enter, leaving the box, the spin arrows);
// what cannot be a value stays in the box with a message, and the lever stays where it was.

/**
 * @param {string} text @param {Parameter} parameter
 * @returns {{ value: number } | { message: string }}
 */
export function readNumber(text, { min, max, unit: name }) {
  const unit = unitOf(name);
  const value = parsed(text, unit);
  if (value >= min && value <= max) return { value };
  const range = `from ${unit.short(min)} to ${unit.short(max)}`;
  return { message: Number.isNaN(value) ? `Type a number ${range}.` : `It goes ${range}.` };
}

/** @type {Record<Parameter['basis'], string>} */
export const BASIS = {
  article: 'Fact (article)',
  report: 'Fact (report)',
  derived: 'Derived',
  assumption: 'Assumption',
};

/** What a figure means and where it comes from. @param {Pick<Parameter, 'basis' | 'note'>} figure @param {Source} [source] */
function originView({ basis, note }, source) {
  return html`<span class="basis">${BASIS[basis]}:</span>
    ${note}.${source ? html` ${sourceView(source)}.` : nothing}`;
}

/** @param {Source} source */
export function sourceView({ title, publisher, url }) {
  const name = url ? html`<a href=${url} rel="noreferrer">${title}</a>` : title;
  return html`${name} (${publisher})`;
}

/**
 * Takes the reader to a lever, out of its fold if it is in one.
 *
 * @param {ShadowRoot} root @param {string} id @param {ScrollLogicalPosition} block where in the window it is to stand
 */
export function goToLever(root, id, block) {
  const lever = root.getElementById(id);
  const fold = lever?.closest('details');
  if (fold) fold.open = true;
  lever?.focus({ preventScroll: true });
  lever?.closest('.lever')?.scrollIntoView({ block });
}

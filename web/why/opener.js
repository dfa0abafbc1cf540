import { html, nothing } from 'lit';
import { DASH } from '../words/numbers.js';
import { inOne, metricName } from './metric-name.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {{ text: string, metric: string | null }} Figure a figure as it stands in a text, and the name of what it is
 */

/**
 * A number that opens its derivation: the element listens for clicks on what has `data-why`.
 *
 * @param {string} text @param {string} metric @param {string} about what the number is, for who cannot see where it stands
 * @param {0 | -1} [stop] of a figure among others between which the arrow keys go: 0 for the one that Tab reaches
 */
export function opener(text, metric, about, stop) {
  // prettier-ignore
  return html`<button
    class="opens"
    data-why=${metric}
    tabindex=${stop ?? nothing}
    aria-label=${question(text, about)}
    aria-description=${stop === 0 ? 'Arrow keys go from figure to figure' : nothing}
  >${text}</button>`;
}

/** @param {string} text @param {string} about */
export const question = (text, about) =>
  text === DASH ? `${DASH} Why no number? ${about}` : `Why ${text}? ${about}`;

/** A text in which figures open, in the order in which they stand there. @param {string} text @param {Figure[]} figures @param {Description} description */
export function withOpeners(text, figures, description) {
  /** @type {unknown[]} */
  const parts = [];
  let rest = text;
  for (const { text: figure, metric } of figures) {
    const at = metric ? placeOf(figure, rest) : -1;
    if (!metric || at < 0) continue;
    const name = metricName(description, metric);
    parts.push(rest.slice(0, at), opener(figure, metric, name ? inOne(name) : metric));
    rest = rest.slice(at + figure.length);
  }
  return [...parts, rest];
}

/** The figure on its own, and not as a part of a longer one: 13 is not in 2013. @param {string} figure @param {string} text */
function placeOf(figure, text) {
  const whole = new RegExp(`(?<![\\d.,$])${figure.replace(/[.$+]/g, '\\$&')}(?![.,]?\\d)`);
  return text.search(whole);
}

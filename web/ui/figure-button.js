import { html, nothing } from 'lit';
import { metricName } from '../text/metrics.js';
import { DASH } from '../text/numbers.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Figure} Figure
 */

/**
 * A number that opens its derivation: the element listens for clicks on what has `data-why`.
 *
 * @param {string} text @param {string} metric @param {string} about what the number is, for who cannot see where it stands
 * @param {0 | -1} [stop] of a figure among others between which the arrow keys go: 0 for the one that Tab reaches
 */
export function figureButton(text, metric, about, stop) {
  const [name, condition] = metric.split('?');
  // prettier-ignore
  return html`<button
    class="figure-button"
    data-why=${name}
    data-why-with=${condition ?? nothing}
    tabindex=${stop ?? nothing}
    aria-label=${buttonLabel(text, about)}
    aria-description=${stop === 0 ? 'Arrow keys go from figure to figure' : nothing}
  >${text}</button>`;
}

/** @param {string} text @param {string} about */
export const buttonLabel = (text, about) =>
  text === DASH ? `${DASH} Why no number? ${about}` : `Why ${text}? ${about}`;

/**
 * A text in which figures open, in the order in which they stand there.
 *
 * @param {string} text @param {Figure[]} figures @param {Description} description
 * @param {boolean} [grouped] whether they are one stop of the Tab key: in what has the class `figures`
 */
export function linkFigures(text, figures, description, grouped = false) {
  /** @type {unknown[]} */
  const parts = [];
  let rest = text;
  for (const { text: figure, metric, about } of figures) {
    const at = metric ? figureIndex(figure, rest) : -1;
    if (!metric || at < 0) continue;
    const stop = grouped && figures.length > 1 ? (parts.length ? -1 : 0) : undefined;
    parts.push(
      rest.slice(0, at),
      figureButton(figure, metric, about ?? metricName(description, metric) ?? metric, stop),
    );
    rest = rest.slice(at + figure.length);
  }
  return [...parts, rest];
}

/** The figure on its own, and not as a part of a longer one: 13 is not in 2013. @param {string} figure @param {string} text */
export function figureIndex(figure, text) {
  const whole = new RegExp(`(?<![\\d.,$])${figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![.,]?\\d)`);
  return text.search(whole);
}

import { html, nothing } from 'lit';
import { inBaseline } from '../../engine/metric-ref.js';
import { signals } from '../../text/signals.js';
import { linkFigures } from '../../ui/figure-button.js';
import { signalFigures } from './figures-told.js';

/** @type {Record<import('../../text/signals.js').Direction, string>} */
const ARROWS = { up: '↑', down: '↓', steady: '→' };

/** @param {string} text @param {import('../../types.js').Figure[]} figures of B @returns {import('../../types.js').Figure[]} */
const baselineFigures = (text, figures) =>
  figures.map(({ metric }) => ({ text, metric: metric && inBaseline(metric) }));

/** @param {import('../../types.js').View} view */
export function signalsView(view) {
  const figures = signalFigures(view);
  return html`<section class="signals observed" id="signals" aria-labelledby="signals-title">
    <h2 id="signals-title">Three signals to watch</h2>
    <ol>
      ${signals(view).map(
        ({ name, value, baselineValue, direction, directionText, meaning }, i) =>
          html`<li>
            <h3>${name}</h3>
            <p class="value">
              ${linkFigures(value, figures[i][0], view.description)}${
                baselineValue
                  ? html` <span class="kept"
                      >A:
                      ${linkFigures(baselineValue, baselineFigures(baselineValue, figures[i][0]), view.description)}</span
                    >`
                  : nothing
              }
            </p>
            <p class="towards">
              ${direction ? html`<span aria-hidden="true">${ARROWS[direction]}</span>` : nothing}
              ${directionText}
            </p>
            <p class="meaning">${linkFigures(meaning, figures[i][1], view.description)}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}

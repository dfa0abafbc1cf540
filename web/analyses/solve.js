import { html, nothing } from 'lit';
import { atRest } from '../state/memo.js';
import { leverNames, metricIn, valueIn } from '../text/metrics.js';
import { withOpeners } from '../ui/figure-button.js';
import { leverChooser, metricChooser } from '../ui/select.js';
import { settable, solutionFigures, solutionWords } from './solve-words.js';
import { readTarget, suggestedTarget } from './target.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../engine/inquiry.js').Inquiry} Inquiry
 * @typedef {{ metric: string, target: string | null, lever: string | null }} Question
 */

/**
 * The question with everything filled in that the reader left open, and its answer.
 *
 * @param {View} view @param {Description} own the scenario as it stands @param {Inquiry} inquiry @param {Question} asked
 */
export function solved({ description, overrides, baseline, year }, own, inquiry, asked) {
  const metric = metricIn(description, asked.metric, year);
  const text = asked.target ?? suggestedTarget(valueIn(baseline, metric), metric);
  const id = asked.lever ?? atRest(own, metric.at, () => inquiry.tornado({}, metric.at)[0].parameter);
  const lever = own.parameters.find((one) => one.id === id) ?? own.parameters[0];
  const read = readTarget(text, metric);
  if ('message' in read)
    return { metric, lever, text, wrong: read.message, words: '', figures: [], value: null };
  const solution = inquiry.solve(overrides, { metric: metric.at, target: read.target, parameter: lever.id });
  const now = overrides[lever.id] ?? lever.value;
  const name = leverNames(own.parameters).get(lever.id) ?? lever.label;
  return {
    ...{ metric, lever, text, wrong: '' },
    words: solutionWords(solution, read.target, now, lever, name, metric),
    figures: solutionFigures(solution, read.target, now, lever, metric),
    value: solution.found ? settable(solution.value, lever) : null,
  };
}

/**
 * What would have to be true.
 *
 * @param {View} view @param {Description} own @param {Inquiry} inquiry @param {Question} asked
 * @param {{ chooseMetric: (id: string) => void, ask: (asked: Partial<import('../state/store.js').Asked>) => void,
 *   set: (id: string, value: number) => void }} acts
 */
export function solveView(view, own, inquiry, asked, acts) {
  const { metric, lever, text, wrong, words, figures, value } = solved(view, own, inquiry, asked);
  const ask = (/** @type {Partial<import('../state/store.js').Asked>} */ change) =>
    acts.ask({ ...change, last: 'target' });
  return html`<p class="question">
      For ${metricChooser(own, metric.id, acts.chooseMetric)}${metric.when} to be
      <span class="target">
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${text}
          aria-label="Target, ${metric.written.suffix || 'a number'}"
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby=${wrong ? 'target-wrong' : nothing}
          @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) =>
            ask({ target: currentTarget.value })}
        />
        <span class="unit" aria-hidden="true">${metric.written.suffix}</span>
      </span>
      by ${leverChooser(own, lever.id, 'The assumption to move', (id) => ask({ lever: id }))} alone:
    </p>
    ${wrong ? html`<p class="wrong" id="target-wrong" role="alert">${wrong}</p>` : nothing}
    ${words ? html`<p class="finding figures">${withOpeners(words, figures, own, true)}</p>` : nothing}
    ${
      value === null
        ? nothing
        : html`<p><button @click=${() => acts.set(lever.id, value)}>Set it</button></p>`
    }`;
}

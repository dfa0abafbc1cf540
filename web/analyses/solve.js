import { html, nothing } from 'lit';
import { under } from '../engine/metric-ref.js';
import { memoSettled } from '../state/memo.js';
import { distinctNames, metricIn, valueIn } from '../text/metrics.js';
import { andPhrases, figure, phrase } from '../text/phrase.js';
import { currentLocale } from '../text/numbers.js';
import { readNumber, typedText } from '../text/read-number.js';
import { unitOf } from '../text/units.js';
import { phraseView, wordsView } from '../ui/phrase.js';
import { leverSelect, metricSelect } from '../ui/select.js';

/**
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {AnalysisSettings} from '../state/analysis-settings.js'
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {Read} from '../text/read-number.js'
 * @import {Description, Parameter, Solution, View} from '../types.js'
 */

/**
 * @typedef {{ metric: string, target: string | null, lever: string | null }} Question
 */

/**
 * The question with defaults for what is null, and its solution as text.
 *
 * @param {View} view
 * @param {Description} baseDescription of the scenario without overrides
 * @param {AnalysisClient} client
 * @param {Question} question
 */
export function solveQuestion({ description, overrides, baseline, year }, baseDescription, client, question) {
  const metric = metricIn(description, question.metric, year);
  const locale = currentLocale();
  const target = question.target ?? suggestedTarget(valueIn(baseline, metric), metric, locale);
  const id =
    question.lever ??
    memoSettled(baseDescription, metric.at, () => client.tornado({}, metric.at)[0].parameter);
  const lever = baseDescription.parameters.find((one) => one.id === id) ?? baseDescription.parameters[0];
  const read = readTarget(target, metric, locale);
  if ('message' in read) return { metric, lever, target, error: read.message, solutionText: [], value: null };
  const solution = client.solve(overrides, { metric: metric.at, target: read.value, parameter: lever.id });
  const now = overrides[lever.id] ?? lever.value;
  const name = distinctNames(baseDescription.parameters).get(lever.id) ?? lever.label;
  return {
    metric,
    lever,
    target,
    error: '',
    solutionText: solutionText(solution, read.value, now, lever, name, metric),
    value: solution.found ? roundToStep(solution.value, lever) : null,
  };
}

/**
 * The solver's question with its inputs, and the solution.
 *
 * @param {View} view
 * @param {Description} baseDescription
 * @param {AnalysisClient} client
 * @param {Question} question
 * @param {{ chooseMetric: (id: string) => void, setAnalysis: (changes: Partial<AnalysisSettings>) => void,
 *   set: (id: string, value: number) => void }} actions
 */
export function solveView(view, baseDescription, client, question, actions) {
  const { metric, lever, target, error, solutionText, value } = solveQuestion(
    view,
    baseDescription,
    client,
    question,
  );
  const change = (/** @type {Partial<AnalysisSettings>} */ changes) =>
    actions.setAnalysis({ ...changes, last: 'target' });
  return html`<p class="question">
      For ${metricSelect(baseDescription, metric.id, actions.chooseMetric)}${wordsView(metric.when)} to be
      <span class="target">
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${target}
          aria-label="Target, ${metric.written.suffix || 'a number'}"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? 'target-wrong' : nothing}
          @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) =>
            change({ target: currentTarget.value })}
        />
        <span class="unit" aria-hidden="true" .textContent=${metric.written.suffix}></span>
      </span>
      by ${leverSelect(baseDescription, lever.id, 'The assumption to move', (id) => change({ lever: id }))}
      alone:
    </p>
    ${error ? html`<p class="error" id="target-wrong" role="alert" .textContent=${error}></p>` : nothing}
    ${solutionText.length ? html`<p class="finding figures">${phraseView(solutionText, baseDescription, true)}</p>` : nothing}
    ${
      value === null
        ? nothing
        : html`<p><button @click=${() => actions.set(lever.id, value)}>Set it</button></p>`
    }`;
}

/**
 * A value rounded to a hundredth of the lever's step, the precision of a number box, and clamped to its range.
 *
 * @param {number} value
 * @param {Pick<Parameter, 'min' | 'max' | 'step'>} lever
 */
export function roundToStep(value, { min, max, step }) {
  const fine = step / 100;
  const near = fine > 0 ? Number((Math.round(value / fine) * fine).toPrecision(12)) : value;
  return Math.max(min, Math.min(max, near));
}

/**
 * The solution as text. Figures of the metric have the lever's value as their condition.
 *
 * @param {Solution} solution
 * @param {number} target
 * @param {number} now the lever's value
 * @param {Parameter} lever
 * @param {string} name the lever's
 * @param {MetricInYear} metric
 */
export function solutionText(solution, target, now, lever, name, metric) {
  const { short } = unitOf(lever.unit);
  const set = (/** @type {number} */ value) =>
    figure(short(roundToStep(value, lever)), under(lever.id, { [lever.id]: value }), lever.label);
  const reached = (/** @type {string} */ text, /** @type {number} */ value) =>
    figure(
      text,
      under(metric.at, { [lever.id]: value }),
      `${metric.name}${metric.when}, “${lever.label}” at ${short(roundToStep(value, lever))}`,
    );
  const here = figure(short(now), lever.id, lever.label);
  const wanted = metric.written.short(target);
  if (solution.found) {
    const { value, others } = solution;
    const also = others.length ? phrase` So it is at ${andPhrases(others.map(set))}.` : '';
    return phrase`${metric.name} is ${reached(wanted, value)}${metric.when} if “${name}” is ${set(value)} (now ${here}).${also}`;
  }
  const { closest } = solution;
  const range = `from ${short(lever.min)} to ${short(lever.max)}`;
  if (closest.metric === null)
    return phrase`${metric.name}${metric.when} has no value wherever “${name}” stands, ${range}.`;
  return phrase`“${name}” alone does not bring it about, wherever it stands ${range}: closest to ${wanted} is ${reached(metric.precise(closest.metric), closest.value)}, at ${set(closest.value)} (now ${here}).`;
}

// The target: suggested value, and parsing of the box.

/**
 * Half the scenario's value, to one significant digit, as text for the box.
 *
 * @param {number | null} own
 * @param {Pick<MetricInYear, 'writtenAs'>} metric
 * @param {string} locale a language tag
 */
export const suggestedTarget = (own, { writtenAs }, locale) =>
  typedText(Number(((own ?? 0) / 2).toPrecision(1)), writtenAs, locale);

/**
 * Read as the number box of a lever is, but without ends.
 *
 * @param {string} text
 * @param {Pick<MetricInYear, 'writtenAs'>} metric
 * @param {string} locale a language tag
 * @returns {Read}
 */
export const readTarget = (text, { writtenAs }, locale) =>
  readNumber(text, { min: -Infinity, max: Infinity, unit: writtenAs }, locale);

// The derivation of a range of the trials, as text: a quantile of samples has no formula.

import { html, nothing } from 'lit';
import { split } from '../../engine/metric-ref.js';
import { CORRELATION_PARAMETER } from '../../engine/overrides.js';
import { pointInTime } from '../../text/dates.js';
import { standardError } from '../../text/exactness.js';
import { distinctNames, metricName } from '../../text/metrics.js';
import { DASH, integer, plural, sharePrecise, shareRangePrecise, significant } from '../../text/numbers.js';
import { middle, widest } from '../../text/ranges.js';
import { parties } from '../../text/regimes.js';
import { unitOf } from '../../text/units.js';

/** @import {Description, Simulation, Uncertainty} from '../../types.js' */

/**
 * @typedef {{ simulation: Simulation, part: string, id: string, k: number }} Range `part`: `most`, `half` or `regimes`
 */

export const TRIALS = 'trials.';
const FIRST = 12; // of the assumptions
const QUANTILES = /** @type {const} */ ([
  ['5%', 'p05'],
  ['A quarter', 'p25'],
  ['Half', 'p50'],
  ['Three quarters', 'p75'],
  ['95%', 'p95'],
]);

/**
 * The range of a reference: trials.most.backlog_share@2030, trials.regimes.loosening@2030.
 *
 * @param {string} name
 * @param {Uncertainty | null | undefined} trials
 * @returns {Range | null} null before there are trials
 */
export function rangeOfTrials(name, trials) {
  const [stem, time] = split(name);
  const [, part, id] = stem.split('.');
  const simulation = trials?.simulation;
  return simulation ? { simulation, part, id, k: simulation.years.indexOf(Number(time)) } : null;
}

/**
 * The range and its name.
 *
 * @param {Range} range
 * @param {Description} description
 * @param {string} name
 */
export function rangeTitle({ simulation: { trials, metrics, regimes }, part, id, k }, description, name) {
  const all = plural(integer(trials), 'trial');
  if (part === 'regimes') {
    const state = description.regimes.find((one) => one.id === id)?.label ?? id;
    const when = pointInTime(Number(split(name)[1]));
    return { figure: sharePrecise(regimes[id][k]), about: `Part of ${all} in this state: ${state}, ${when}` };
  }
  const [figure, of] = part === 'half' ? [middle, 'Half'] : [widest, '90%'];
  return {
    figure: figure(metrics[id], k, shareRangePrecise),
    about: `${of} of ${all}: ${metricName(description, name.slice(`${TRIALS}${part}.`.length)) ?? id}`,
  };
}

/**
 * @param {Range} range
 * @param {Description} description with the levers as they are
 * @param {boolean} isWhole whether every assumption is listed
 * @param {{ showAll: () => void, goToSettings: () => void }} actions
 */
export function rangeView(range, description, isWhole, { showAll, goToSettings }) {
  const { trials, seed } = range.simulation;
  const seeded = `the seed ${seed}`;
  const sampled = sampledRanges(description);
  const shown = isWhole ? sampled : sampled.slice(0, FIRST);
  return html`<p class="prose">
      Each of ${plural(integer(trials), 'trial')} draws the ${sampled.length} assumptions below anew: never
      beyond its two ends, and most often near where its lever stands (a triangular distribution). Those that
      depend on demand for AI are drawn together, with a correlation of about ${correlationIn(description)}
      between two of them; all others each on its own. The draws are Sobol’ points shifted by ${seeded}: the
      same seed draws the same trials. Then the whole model is computed.
    </p>
    ${range.part === 'regimes' ? stateView(range, description) : quantilesView(range)}
    <p class="prose">
      <button class="button-plain" @click=${goToSettings}>
        Go to the number of trials, the seed and the method
      </button>
    </p>
    <h3>What kind of statement this is</h3>
    <dl>
      <dt>Could be refuted by data</dt>
      <dd>
        What is plausible of each assumption is an assumption too; and so is which of them go together, and
        how far: where others do in the world, the range would differ.
      </dd>
    </dl>
    <h3>What is drawn</h3>
    <ul class="inputs">
      ${shown.map(
        ({ name, low, high }) =>
          html`<li>
            <p class="row"><span>${name}</span><span class="figure">${low} to ${high}</span></p>
          </li>`,
      )}
      ${
        shown.length < sampled.length
          ? html`<li><button class="button-plain" @click=${showAll}>Show all ${sampled.length}</button></li>`
          : nothing
      }
    </ul>`;
}

/** @param {Description} description */
function correlationIn({ parameters }) {
  const found = parameters.find(({ id }) => id === CORRELATION_PARAMETER);
  return found ? unitOf(found.unit).short(found.value) : DASH;
}

/**
 * The range of each assumption that the trials sample.
 *
 * @param {Description} description
 */
export function sampledRanges({ parameters }) {
  const names = distinctNames(parameters);
  return parameters
    .filter(({ id, spread: { low, high } }) => low < high && id !== CORRELATION_PARAMETER)
    .map(({ id, label, unit, spread }) => {
      const [low, high] = [spread.low, spread.high].map((end) =>
        unitOf(unit).short(Number(end.toPrecision(6))),
      );
      return { name: names.get(id) ?? label, low, high };
    });
}

/** @param {Range} range */
function quantilesView({ simulation: { trials, metrics }, id, k }) {
  const row = metrics[id];
  const left = row.undefined[k];
  const error = significant(100 * standardError(row, k, trials), 2);
  return html`<ul class="inputs">
      ${QUANTILES.map(
        ([part, key]) =>
          html`<li>
            <p class="row">
              <span>${part} of the trials below</span><span class="figure">${sharePrecise(row[key][k])}</span>
            </p>
          </li>`,
      )}
    </ul>
    <p class="prose">
      Quantiles of type 7 (Hyndman and Fan 1996): the trials in order of size, n of them, at place (n − 1)q,
      linear between the two beside it.
      ${left ? `Left out: ${plural(integer(left), 'trial')} in which it is undefined.` : nothing} The middle
      one of all has a standard error of at most about ${error} points: the width of the middle half ÷
      √${integer(trials)}.
    </p>`;
}

/**
 * @param {Range} range
 * @param {Description} description
 */
function stateView({ simulation: { trials, regimes }, id, k }, description) {
  const part = regimes[id][k];
  const error = significant(100 * Math.sqrt((part * (1 - part)) / trials), 2);
  const [lab, incumbent] = parties(description);
  return html`<p class="prose">
    In ${integer(Math.round(part * trials))} of them ${lab} and ${incumbent} are in this state then; which
    state it is follows in each trial from how much either depends on the other. The standard error is at most
    about ${error} points: √(p(1 − p) ÷ n).
  </p>`;
}

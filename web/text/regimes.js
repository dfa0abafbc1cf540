// The six regimes (states of the partnership) as text.

/** @import {Description, Evaluation} from '../types.js' */

/**
 * The short names of the lab and the incumbent.
 *
 * @param {Description} description
 * @returns {[string, string]}
 */
export function parties({ parties: { lab, incumbent }, providers }) {
  return [lab, providers.find((p) => p.id === incumbent)?.short_name ?? incumbent];
}

/** @type {Record<string, (lab: string, incumbent: string, loose: string, other: string) => [string, string]>} */
const STATES = {
  interlocked: () => ['the two are interlocked', 'each depends on the other'],
  lab_dependent: (lab, incumbent) => [
    `${lab} is the dependent side`,
    `it needs ${incumbent} more than ${incumbent} needs it`,
  ],
  incumbent_exposed: (lab, incumbent) => [
    `${incumbent} is the exposed side`,
    `it needs ${lab} more than ${lab} needs it`,
  ],
  hedged_coexistence: () => [
    'the two are in hedged coexistence',
    'each could do without the other, and neither does',
  ],
  loosening: (lab, incumbent, loose, other) => [
    'the tie is loosening',
    `${loose} hardly needs ${other} any more`,
  ],
  mutual_optionality: () => ['the two are in mutual optionality', 'each is one option of many for the other'],
};

/**
 * The regime at an index of the grid and its meaning: two parts of one sentence.
 *
 * @param {Evaluation} view
 * @param {number} k
 */
export function regimeText({ description, result }, k) {
  const [lab, incumbent] = parties(description);
  const labIsLoose = result.lab_dependence[k] < result.incumbent_dependence[k];
  const [loose, other] = labIsLoose ? [lab, incumbent] : [incumbent, lab];
  const [state, meaning] = STATES[result.regime[k]](lab, incumbent, loose, other);
  return { state, meaning };
}

/**
 * The first index of the uninterrupted run of the regime that holds at k.
 *
 * @param {string[]} regime
 * @param {number} k
 */
export function regimeSince(regime, k) {
  let since = k;
  while (since > 0 && regime[since - 1] === regime[k]) since--;
  return since;
}

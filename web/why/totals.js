// Sums that the page shows and the model has no metric for: made of the derivations of what is summed.

import { instant, period } from '../words/time.js';
import { split } from './references.js';

/**
 * @typedef {import('../types.js').Derivation} Derivation
 * @typedef {import('../types.js').Reply<Derivation>} Reply
 * @typedef {(metric: string) => Reply} Explain
 * @typedef {(name: string, whole: Derivation, inputsOf: (metric: string) => Derivation[]) => Derivation | undefined} Made
 */

/** @param {string} name @param {string} unit @param {Derivation[]} inputs @param {string[]} terms @param {number[]} values @returns {Derivation} */
const sum = (name, unit, inputs, terms, values) => ({
  ...{ name, unit, inputs },
  formula: terms.join(' + ') || '0',
  value: values.reduce((all, value) => all + value, 0),
});

/** @param {Derivation} whole @param {string} beginning */
const named = ({ inputs = [] }, beginning) => inputs.filter(({ name }) => name.startsWith(beginning));

/** By the total's name: the metric in whose derivation its parts stand, and what is made of them. @type {Record<string, [string, Made]>} */
const TOTALS = {
  capacity: [
    'own_control',
    (name, whole) => {
      const parts = named(whole, 'capacity.');
      const values = parts.map(({ value }) => Number(value));
      const terms = parts.map((one) => one.name);
      return sum(name, 'GW', parts, terms, values);
    },
  ],
  own_capacity: [
    'own_control',
    (name, whole) => {
      const pairs = named(whole, 'providers.')
        .filter(({ value }) => value)
        .map((control) => [control, ...named(whole, `capacity.${control.name.split('.')[1]}@`)]);
      const terms = pairs.map(([control, gw]) => `${control.name} * ${gw.name}`);
      const values = pairs.map(([control, gw]) => Number(control.value) * Number(gw.value));
      return sum(name, 'GW', pairs.flat(), terms, values);
    },
  ],
  incumbent_capacity_gw: ['rival_scale', (name, whole) => named(whole, name)[0]],
  others_due: [
    'obligations',
    (name, whole, inputsOf) => {
      const pairs = named(whole, 'due.').flatMap((due) => {
        const [drawn] = inputsOf(due.name.replace('due', 'spend')).filter(({ name }) =>
          /^drawn\./.test(name),
        );
        const others = Number(drawn?.value) - Number(due.value);
        return others > 1e-6 ? [{ drawn, due, others }] : [];
      });
      const inputs = pairs.flatMap(({ drawn, due }) => [drawn, due]);
      const terms = pairs.map(({ drawn, due }) => `(${drawn.name} - ${due.name})`);
      const values = pairs.map(({ others }) => others);
      return sum(name, 'USD bn', inputs, terms, values);
    },
  ],
};

/** What the totals are called that have no other name. @type {Record<string, [(lab: string) => string, (time: number) => string]>} */
const NAMES = {
  capacity: [(lab) => `Capacity for ${lab} in all`, instant],
  own_capacity: [(lab) => `Capacity under ${lab}'s own control`, instant],
  others_due: [() => 'What other investors carry if all is paid', period],
};

/** @param {string} name @param {string} lab */
export function totalName(name, lab) {
  const [stem, time] = split(name);
  if (!Object.hasOwn(NAMES, stem)) return null;
  const [label, when] = NAMES[stem];
  return { label: label(lab), when: when(Number(time)) };
}

/** @param {string} name capacity@2030 @param {Explain} explain @returns {Reply | null} null for what is no total */
export function total(name, explain) {
  const [stem, time] = split(name);
  if (!Object.hasOwn(TOTALS, stem)) return null;
  const [metric, made] = TOTALS[stem];
  const inputsOf = (/** @type {string} */ of) => {
    const reply = explain(of);
    return (reply.ok && reply.result.inputs) || [];
  };
  const reply = explain(`${metric}@${time}`);
  const result = reply.ok && made(name, reply.result, inputsOf);
  return result ? { ok: true, result } : reply;
}

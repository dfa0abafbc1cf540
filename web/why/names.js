// The names of a derivation in words: parameters, figures of contracts, metrics, and the steps between them.

import { capitalised } from '../words/grammar.js';
import { parties } from '../words/regimes.js';
import { instant, period } from '../words/time.js';
import { metricName } from './metric-name.js';
import { split } from './references.js';
import { ENDINGS, FLOWS, OF_CONTRACT, PUSHES, TAKERS, WORDS, spaced } from './steps.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('./metric-name.js').Named} Named
 * @typedef {(name: string) => Named} NameOf
 */

const NEW_CONTRACTS = /^new_contracts(?:\.([a-z]+))?(?:\.(\d[\d.]*\d))?(?:\.(\w+))?$/;

/** @param {Description} description @returns {NameOf} */
export function namer(description) {
  /** @type {((name: string, nameOf: NameOf) => Named | null)[]} the first that knows a name says it */
  const speakers = [
    (name) => ofParameter(description, name),
    (name) => metricName(description, name),
    pushed,
    (name) => ofNewContracts(description, name),
    (name) => ofHolder(description, name),
    (name) => ofStep(description, name),
    (name) => ofPath(description, name),
  ];
  /** @type {NameOf} */
  const nameOf = (name) => {
    for (const speak of speakers) {
      const named = speak(name, nameOf);
      if (named) return named;
    }
    const [stem, time] = split(name);
    return { label: capitalised(WORDS[stem] ?? spaced(stem)), when: whenOf(stem, time) };
  };
  return nameOf;
}

/** Where labels are not told apart by themselves, their group says of what they are. @param {Description} description @param {string} name */
function ofParameter({ parameters }, name) {
  const found = parameters.find(({ id }) => id === name);
  if (!found) return null;
  const { label, group } = found;
  const isAmbiguous = parameters.filter((other) => other.label === label).length > 1;
  return { label: isAmbiguous ? `${label} (${group})` : label, when: '' };
}

/** faster_build.lab_dependence@2030 @param {string} name @param {NameOf} nameOf */
function pushed(name, nameOf) {
  const push = PUSHES.find(([prefix]) => name.startsWith(prefix));
  if (!push) return null;
  const { label, when } = nameOf(name.slice(push[0].length));
  return { label: label + push[1], when };
}

/** new_contracts@2026.5, incumbent_share@2026.5, new_contracts.own.2026.5.drawn@2030 @param {Description} description @param {string} name */
function ofNewContracts(description, name) {
  const [, incumbent] = parties(description);
  const [stem, time] = split(name);
  if (stem === 'incumbent_share') {
    return { label: `${incumbent}'s share of new contracts of ${instant(Number(time))}`, when: '' };
  }
  const match = stem.match(NEW_CONTRACTS);
  if (!match) return null;
  const [, taker, date, key] = match;
  const signed = date ?? (taker ? undefined : time);
  const label = `New contracts${signed ? ` of ${instant(Number(signed))}` : ''}${TAKERS[taker]?.(incumbent) ?? ''}`;
  if (!key) return { label, when: '' };
  return { label: `${label}: ${WORDS[key] ?? spaced(key)}`, when: whenOf(key, time) };
}

/** contracts.azure-250.delivered@2030, providers.amazon.control, drawn.amazon@2030 @param {Description} description @param {string} name @returns {Named | null} */
function ofHolder({ contracts, providers }, name) {
  const [stem, time] = split(name);
  const contract = contracts.find(({ id }) => stem.startsWith(`contracts.${id}.`));
  const provider = providers.find(({ id }) => stem.startsWith(`providers.${id}.`) || stem.endsWith(`.${id}`));
  const [holder, key] = contract
    ? [contract.title, stem.slice(`contracts.${contract.id}.`.length)]
    : [
        provider?.short_name,
        stem
          .replace(/^providers\./, '')
          .replace(provider?.id ?? '', '')
          .replace('.', ''),
      ];
  if (!holder) return null;
  const words = (contract && OF_CONTRACT[key]) ?? WORDS[key] ?? spaced(key);
  return { label: `${holder}: ${words}`, when: whenOf(key, time) };
}

/** backlog_other.growth@2030, resources_so_far@2030: a metric's label, and a step's word. @param {Description} description @param {string} name @returns {Named | null} */
function ofStep(description, name) {
  const [stem, time] = split(name);
  for (const [ending, words] of ENDINGS) {
    const whole = metricName(description, name.replace(stem, stem.replace(ending, '')));
    if (ending.test(stem) && whole) return { label: whole.label + words, when: so(whole.when, ending, time) };
  }
  const dot = stem.indexOf('.');
  const metric = dot > 0 && metricName(description, stem.slice(0, dot));
  if (!metric) return null;
  const key = stem.slice(dot + 1);
  return { label: `${metric.label}: ${WORDS[key] ?? spaced(key)}`, when: whenOf(key, time) };
}

/** A sum so far stands at a point, also that of flows. @param {string} when @param {RegExp} ending @param {string} [time] */
const so = (when, ending, time) => (ending === ENDINGS[0][0] && time ? instant(Number(time)) : when);

/** third_party_models@2030: a parameter on its way from now to later, or one that grows. @param {Description} description @param {string} name @returns {Named | null} */
function ofPath({ parameters }, name) {
  const [stem, time] = split(name);
  const found = parameters.find(({ id }) => id === stem || id === `${stem}_now`);
  return found ? { label: found.label.replace(/, now$/, ''), when: whenOf(stem, time) } : null;
}

/** @param {string} step @param {string} [time] */
function whenOf(step, time) {
  const t = Number(time);
  if (time === undefined || !Number.isFinite(t)) return time ? spaced(time) : '';
  return FLOWS.includes(step) ? period(t) : instant(t);
}

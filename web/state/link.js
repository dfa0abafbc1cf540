// The state as the fragment of a link: #v=1&scenario=article-2026-01&as_of=2026-01-28&at=2030&build_pace=0.5
// Only levers that differ from the scenario are in it, by their own ids and in their own units.

import { DEFAULT_METRIC, metricChoices } from '../analyses/metric.js';
import { unitOf } from '../words/units.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Overrides} Overrides
 */

const VERSION = '1';
const RESERVED = ['v', 'scenario', 'as_of', 'at', 'metric'];

/** @param {State} state @param {Description} description */
export function toLink({ overrides, at, metric }, description) {
  const link = new URLSearchParams({
    v: VERSION,
    scenario: description.id,
    as_of: description.as_of,
    at: String(at),
  });
  if (metric !== DEFAULT_METRIC) link.set('metric', metric);
  for (const [id, value] of Object.entries(overrides)) link.set(id, String(value));
  return `#${link}`;
}

/** The scenario that a link asks for, if any. @param {string} fragment */
export function scenarioOf(fragment) {
  return read(fragment).get('scenario');
}

/**
 * What a link says about a scenario that is loaded, and a note for each part of it that cannot be followed.
 *
 * @param {string} fragment @param {Description} description
 * @returns {{ overrides: Overrides, at: number | null, metric: string, notes: string[] }}
 */
export function fromLink(fragment, description) {
  const link = read(fragment);
  /** @type {string[]} */
  const notes = [];
  const version = link.get('v');
  if ([...link].length && version !== VERSION) {
    notes.push(
      `The link is of version ${version ?? 'unknown'}, this page reads version ${VERSION}: read as far as it goes.`,
    );
  }
  const asOf = link.get('as_of');
  if (asOf && asOf !== description.as_of) {
    notes.push(`The link was made for the figures as of ${asOf}; these are as of ${description.as_of}.`);
  }
  return {
    at: dateOf(link, description, notes),
    metric: metricOf(link, description, notes),
    overrides: overridesOf(link, description, notes),
    notes,
  };
}

/** @param {string} fragment */
const read = (fragment) => new URLSearchParams(fragment.replace(/^#/, ''));

/** @param {string} text */
const numberOf = (text) => (text.trim() === '' ? NaN : Number(text));

/** @param {URLSearchParams} link @param {Description} description @param {string[]} notes */
function dateOf(link, { horizon: { grid } }, notes) {
  const text = link.get('at');
  if (text === null) return null;
  const date = grid.find((t) => Math.abs(t - numberOf(text)) < 1e-9);
  if (date === undefined) {
    notes.push(`at=${text} in the link is ignored: the years go from ${grid[0]} to ${grid.at(-1)}.`);
  }
  return date ?? null;
}

/** @param {URLSearchParams} link @param {Description} description @param {string[]} notes */
function metricOf(link, description, notes) {
  const id = link.get('metric') ?? DEFAULT_METRIC;
  if (id === DEFAULT_METRIC || metricChoices(description).some((choice) => choice.id === id)) return id;
  notes.push(`metric=${id} in the link is ignored: this scenario has no such figure.`);
  return DEFAULT_METRIC;
}

/** @param {URLSearchParams} link @param {Description} description @param {string[]} notes */
function overridesOf(link, { parameters }, notes) {
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  /** @type {Overrides} */
  const overrides = {};
  for (const [id, text] of link) {
    if (RESERVED.includes(id)) continue;
    const parameter = byId.get(id);
    const value = numberOf(text);
    if (!parameter) {
      notes.push(`${id} in the link is ignored: this scenario has no such lever.`);
    } else if (!(value >= parameter.min && value <= parameter.max)) {
      const { short } = unitOf(parameter.unit);
      notes.push(
        `${id}=${text} in the link is ignored: “${parameter.label}” goes from ${short(parameter.min)} to ${short(parameter.max)}.`,
      );
    } else if (value !== parameter.value) {
      overrides[id] = value;
    }
  }
  return overrides;
}

import { leverNames } from '../analyses/lever-names.js';
import { unitOf } from '../words/units.js';

/** @typedef {import('../types.js').Description} Description */

/**
 * Where each draw lies: the scenario's spread around the lever as it stands (section 8 of the model).
 *
 * @param {Description} description with the levers as they are @param {Description} own of the scenario as it stands
 */
export function spreads({ parameters }, own) {
  const names = leverNames(own.parameters);
  return own.parameters.flatMap(({ id, label, unit, value, low, high, min, max }, i) => {
    const now = parameters[i].value;
    const [from, to] = [Math.max(min, now - (value - low)), Math.min(max, now + (high - value))];
    const { short } = unitOf(unit);
    const tidy = (/** @type {number} */ end) => short(Number(end.toPrecision(6)));
    return from < to ? [{ name: names.get(id) ?? label, low: tidy(from), high: tidy(to) }] : [];
  });
}

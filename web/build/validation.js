// Published figures rebuilt from other published figures, as validation.json has them.

import { evaluateStatements } from './arithmetic.js';

/** @import {Arithmetic, ValidationCase} from '../text/record-data.js' */

/**
 * @param {any} value
 * @returns {number[]}
 */
const flat = (value) => [value].flat(Infinity);

/**
 * @param {{ cases: any[] }} file
 * @returns {ValidationCase[]}
 */
export const validationCases = ({ cases }) =>
  cases.map(({ id, claim, arithmetic, inputs, published, tolerance, verdict, sources, computed }) => {
    const values = evaluateStatements(arithmetic, inputs);
    const names = Object.keys(computed);
    return {
      id,
      claim,
      arithmetic,
      inputs,
      computed: Object.fromEntries(names.map((name) => [name, values[name]])),
      published,
      tolerance,
      agrees: published && Object.entries(published).every(([name, value]) => isNear(values[name], value, toleranceOf(tolerance, name))),
      verdict,
      sources,
    };
  });

/**
 * @param {any} tolerance
 * @param {string} name
 */
const toleranceOf = (tolerance, name) => (typeof tolerance === 'object' ? tolerance[name] : tolerance);

/**
 * @param {Arithmetic} found
 * @param {Arithmetic} expected
 * @param {number} tolerance
 */
function isNear(found, expected, tolerance) {
  const [a, b] = [flat(found), flat(expected)];
  return a.length === b.length && a.every((x, i) => Math.abs(x - b[i]) <= tolerance);
}

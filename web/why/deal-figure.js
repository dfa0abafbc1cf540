// A deal's own figures: no metrics, so that their derivation is told from the description.

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Derivation} Derivation
 */

/** @type {Record<string, string>} */
const UNITS = { value_usd_bn: 'USD bn', capacity_gw: 'GW', term_years: 'years' };

/**
 * A value or a capacity that was not published follows from the other one at a price (section 3 of core/MODEL.md).
 *
 * @type {Record<string, { isDerived: 'derived_value' | 'derived_capacity', key: string, sign: string }>}
 */
const OTHER = {
  value_usd_bn: { isDerived: 'derived_value', key: 'capacity_gw', sign: '*' },
  capacity_gw: { isDerived: 'derived_capacity', key: 'value_usd_bn', sign: '/' },
};

/** @param {string} name contracts.ID.KEY @param {Description} description with the levers as they are @returns {{ ok: true, result: Derivation } | null} */
export function dealFigure(name, { contracts, parameters }) {
  const contract = contracts.find(({ id }) => name.startsWith(`contracts.${id}.`));
  if (!contract) return null;
  const key = name.slice(name.lastIndexOf('.') + 1);
  /** @param {string} of @returns {Derivation} */
  const figure = (of) => {
    const id = `contracts.${contract.id}.${of}`;
    const parameter = parameters.find((one) => one.id === id);
    const value = /** @type {Record<string, any>} */ (contract)[of];
    const { basis, source } = parameter ?? contract;
    return { name: id, value: parameter?.value ?? value, unit: UNITS[of] ?? 'share', basis, source };
  };
  const other = OTHER[key];
  if (!other || !contract[other.isDerived]) return { ok: true, result: figure(key) };

  const price = contract.kind === 'build' ? 'build_cost_usd_bn_per_gw' : 'cloud_price_usd_bn_per_gw_year';
  const { value, unit, basis, source } = parameters.find(({ id }) => id === price) ?? figure(price);
  const perGw = { name: price, value, unit, basis, source };
  const known = figure(other.key);
  const terms = contract.kind === 'build' ? [] : ['term_years', 'ramp_up', 'ramp_down'].map(figure);
  const [term, up, down] = terms.map((one) => one.name);
  const whole = term ? `${price} * ${term} * (1 - (${up} + ${down}) / 2)` : price;
  const formula = `${known.name} ${other.sign} ${other.sign === '/' && term ? `(${whole})` : whole}`;
  const { name: id, value: derived, unit: own } = figure(key);
  return {
    ok: true,
    result: { name: id, value: derived, unit: own, formula, inputs: [known, perGw, ...terms] },
  };
}

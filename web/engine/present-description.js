// The description under other values of the parameters: the same texts with other figures.

/** @import {Description} from '../types.js' */

/**
 * The reply of `describe` under overrides, without reading the scenario again.
 *
 * @param {Description} description of the scenario without overrides
 * @param {Float64Array} values of the parameters
 * @param {Float64Array} figures of `describe_figures`
 * @returns {Description}
 */
export function presentDescription(description, values, figures) {
  let at = 0;
  const next = () => figures[at++];
  return {
    ...description,
    parameters: description.parameters.map((parameter, i) => ({
      ...parameter,
      value: values[i],
      spread: { low: next(), mode: next(), high: next() },
    })),
    providers: description.providers.map((provider) => ({ ...provider, control: next() })),
    contracts: description.contracts.map((contract) => ({
      ...contract,
      value_usd_bn: next(),
      capacity_gw: next(),
      start: next(),
      term_years: next(),
      ramp_up: next(),
      ramp_down: next(),
    })),
    investments: description.investments.map((investment) => ({ ...investment, value_usd_bn: next() })),
    regimes: description.regimes.map((regime) => ({
      ...regime,
      area: regime.area.map(() => /** @type {[number, number]} */ ([next(), next()])),
    })),
  };
}

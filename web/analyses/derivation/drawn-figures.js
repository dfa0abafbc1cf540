// Which figures the drawings show, and at what: the labels and points of each picture, in their order.

import { flowAt, inBaseline, levelAt } from '../../engine/metric-ref.js';
import { gigawatts, moneyBn, points, share } from '../../text/numbers.js';
import { rangeFigures } from '../../text/ranges.js';

/**
 * @typedef {import('../../types.js').View} View
 * @typedef {import('../../types.js').Figure} Figure
 * @typedef {[string, Figure[][]]} Drawn a selector, and the figures in each element that it finds
 */

const SHARES = /** @type {const} */ (['lab_dependence', 'incumbent_dependence']);

/** By the pictures' names, what Enter opens first. @type {Record<string, (view: View) => Drawn[]>} */
export const drawnFigures = {
  obligations({ result, year }) {
    const flow = (/** @type {'obligations' | 'resources'} */ id) => ({
      text: moneyBn(result[id][year - 1]),
      metric: flowAt(id, result, year),
    });
    return [
      ['text.emphasis', [[flow('obligations'), flow('resources')]]],
      ['circle.dot', [[flow('resources')]]],
    ];
  },

  'backlog-share'({ result, baseline, year, baselineOverrides }) {
    const at = (/** @type {number} */ k) => ({
      text: share(result.backlog_share[k]),
      metric: levelAt('backlog_share', result, k),
    });
    const flow = {
      text: share(result.cloud_revenue_share[year - 1]),
      metric: flowAt('cloud_revenue_share', result, year),
    };
    const steps = /** @type {const} */ (['diversification', 'departure', 'demand']).map((part) => ({
      text: points(result.attribution[part][year]),
      metric: levelAt(`attribution.${part}`, result, year),
    }));
    const was = baselineOverrides
      ? [{ text: share(baseline.backlog_share[year]), metric: inBaseline(String(at(year).metric)) }]
      : [];
    return [
      ['text.emphasis', [[at(year), flow]]],
      ['circle.level', [[at(year)]]],
      ['circle.flow', [[flow]]],
      [
        '[text-anchor=end]:is(.whole, .less, .more)',
        [[at(0)], ...steps.map((one) => [one]), [at(year), ...was]],
      ],
    ];
  },

  coexistence({ result, year }) {
    const [across, up] = SHARES.map((id) => ({
      text: share(result[id][year]),
      metric: levelAt(id, result, year),
    }));
    return [
      ['circle.chosen', [[across]]],
      ['text:has(.emphasis)', [[up], [across]]],
    ];
  },

  dependence(view) {
    const { description, result, year, uncertainty } = view;
    const lines = SHARES.map((id) => ({ text: share(result[id][year]), metric: levelAt(id, result, year) }));
    const states = description.regimes.map(({ id }) => ({
      text: share(uncertainty?.simulation.regimes[id][year]),
      metric: levelAt(`trials.regimes.${id}`, result, year),
    }));
    return [
      ['circle.dot', lines.map((one) => [one])],
      ['text:has(.muted)', lines.map((one, i) => [one, ...rangeFigures(view, SHARES[i], year)])],
      ['text:has(.emphasis):not(:has(.muted))', uncertainty ? states.map((one) => [one]) : []],
    ];
  },

  capacity({ result, year }) {
    const level = (/** @type {string} */ id, /** @type {string} */ text) => ({
      text,
      metric: levelAt(id, result, year),
    });
    const total = (/** @type {'capacity_total' | 'controlled_gw'} */ id) => [
      level(id, gigawatts(result[id][year])),
    ];
    const rival = level('rival_scale', share(result.rival_scale[year]));
    return [
      ['text.emphasis', [total('capacity_total'), [...total('controlled_gw'), rival]]],
      ['circle.dot', [[rival]]],
    ];
  },
};

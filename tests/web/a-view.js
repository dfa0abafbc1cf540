// Views, descriptions and results for tests, with round numbers that a test can replace.

/** @import {Description, FullResult, Parameter, Regime, Result, View} from '../../web/types.js' */

const GRID = [2026, 2027, 2028, 2029, 2030];

/** @type {Record<string, Regime['area']>} with the thresholds 0.2 and 0.5 */
const AREAS = {
  interlocked: corners(0.5, 1, 0.5, 1),
  lab_dependent: corners(0.5, 1, 0, 0.5),
  incumbent_exposed: corners(0, 0.5, 0.5, 1),
  hedged_coexistence: corners(0.2, 0.5, 0.2, 0.5),
  loosening: [...corners(0, 0.2, 0.2, 0.5), ...corners(0.2, 0.5, 0, 0.2)],
  mutual_optionality: corners(0, 0.2, 0, 0.2),
};

/** All regimes. */
export const REGIMES = Object.entries(AREAS).map(([id, area]) => ({ id, label: id.replace('_', ' '), area }));

/**
 * @param {number} x0
 * @param {number} x1
 * @param {number} y0
 * @param {number} y1
 * @returns {[number, number][]}
 */
function corners(x0, x1, y0, y1) {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}

/** @param {number} figure */
const level = (figure) => GRID.map(() => figure);
/** @param {number} figure */
const flow = (figure) => level(figure).slice(1);

/** @returns {Description} */
export function aDescription() {
  return {
    id: 'plain',
    title: 'A plain pair',
    as_of: '2026-01-28',
    parties: { lab: 'OpenAI', incumbent: 'microsoft' },
    incumbent_provider: 'microsoft',
    horizon: { start: 2026, years: 4, grid: GRID },
    regimes: [
      { id: 'interlocked', label: 'Interlocked', area: AREAS.interlocked },
      { id: 'hedged_coexistence', label: 'Hedged coexistence', area: AREAS.hedged_coexistence },
    ],
    parameters: [
      aParameter({ id: 'build_pace', value: 1, min: 0.25, max: 2, unit: 'x', label: 'Speed of own build' }),
      aParameter({ id: 'fulfilment', value: 1, min: 0, max: 1, unit: 'share', label: 'OpenAI pays' }),
      aParameter({
        id: 'contracts.azure-250.term_years',
        value: 7,
        min: 3,
        max: 12,
        unit: 'years',
        label: 'Term',
      }),
      aParameter({ id: 'funding_link', value: 0, min: 0, max: 1, unit: 'share', label: 'Follows' }),
      aParameter({ id: 'regime_high', value: 0.5, min: 0.4, max: 0.7, unit: 'share', label: 'High' }),
      aParameter({ id: 'regime_low', value: 0.2, min: 0.05, max: 0.35, unit: 'share', label: 'Low' }),
      aParameter({
        id: 'incumbent_share_baseline',
        value: 0.5,
        min: 0,
        max: 1,
        unit: 'share',
        label: 'Kept',
      }),
    ],
    providers: [
      {
        id: 'microsoft',
        name: 'Microsoft Azure',
        short_name: 'Microsoft',
        control: 0,
        backlog_usd_bn: 625,
        ranges: {},
        source: null,
      },
    ],
    contracts: [],
    investments: [],
    cases: [],
    sources: [],
    metrics: [],
    layout: [],
  };
}

/**
 * @param {Partial<Parameter>} row
 * @returns {Parameter}
 */
export function aParameter(row) {
  return {
    id: 'p',
    value: 1,
    min: 0,
    max: 2,
    low: 0,
    high: 2,
    demand: 0,
    step: 0.05,
    unit: 'share',
    label: 'A lever',
    group: 'Levers',
    primary: true,
    basis: 'assumption',
    source: null,
    note: 'a note',
    spread: { low: 0, mode: 1, high: 2 },
    ...row,
  };
}

/**
 * @param {Partial<FullResult>} rows
 * @returns {FullResult}
 */
export function aResult(rows = {}) {
  return {
    years: GRID,
    spend: {},
    backlog: {},
    capacity: {},
    hhi: flow(5000),
    effective_providers: flow(2),
    incumbent_due_share: flow(0.5),
    backlog_lab: level(281),
    backlog_other: level(344),
    backlog_share: level(0.45),
    attribution: { diversification: level(0), demand: level(0), departure: level(0) },
    cloud_revenue_lab: flow(20),
    cloud_revenue_other: flow(80),
    cloud_revenue_share: flow(0.2),
    capacity_dependence: level(0.6),
    commitment_dependence: level(0.6),
    lab_dependence: level(0.6),
    independence: level(0.4),
    own_control: level(0.3),
    model_dependence: level(0.6),
    incumbent_dependence: level(0.55),
    balance: level(0.9),
    mutual_dependence: level(0.575),
    power_imbalance: level(0.05),
    regime: GRID.map(() => 'interlocked'),
    regime_margin: level(0.05),
    lost_to_departure: flow(0),
    lost_to_nonpayment: flow(0),
    lost_revenue: flow(0),
    npv_lost_gross_profit: 0,
    stake: level(0.27),
    valuation: level(500),
    equity_value: level(135),
    npv_equity_gain: 0,
    breakeven_valuation_gain: 0,
    incumbent_net_gain: 0,
    lab_revenue: flow(30),
    lab_revenue_cut_by_compute: 0,
    revenue_share: flow(6),
    revenue_share_cut_by_cap: 0,
    revenue_share_after_switch: 0,
    npv_revenue_share: 0,
    rival_scale: level(0.2),
    due: {},
    obligations: flow(100),
    resources: flow(100),
    coverage: flow(1),
    rent: flow(0),
    others_capex: flow(0),
    investments: flow(0),
    payable: flow(1),
    paid_share: flow(1),
    cumulative_gap: level(0),
    funding_gap: 0,
    funding_gap_year: null,
    affordable_share: 1,
    commitments: {},
    partners: [],
    build_pressure: level(0),
    build_pressure_peak: 0,
    build_pressure_peak_year: null,
    hedge_gain: level(0),
    capacity_total: level(2),
    controlled_gw: level(0.6),
    incumbent_gw: level(3),
    others_due: {},
    ...rows,
  };
}

/**
 * @param {Partial<Result>} rows
 * @param {Partial<View>} view
 * @returns {View}
 */
export function aView(rows = {}, view = {}) {
  return {
    description: aDescription(),
    thresholds: { high: 0.5, low: 0.2 },
    result: aResult(rows),
    baseline: aResult(),
    overrides: {},
    year: 4,
    ...view,
  };
}

/**
 * Levels of which the last is `last` and the others are `first`.
 *
 * @param {number} first
 * @param {number} last
 */
export const from = (first, last) => [first, first, first, first, last];

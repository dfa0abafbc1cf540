// Statements that a metric depends on, by kind: an identity holds for any input, a consequence follows from the structure of
// the model, a claim is about the world and could be refuted by data (section 10 of core/MODEL.md).

import { split } from '../../engine/metric-ref.js';
import { parties } from '../../text/regimes.js';
import { unitOf } from '../../text/units.js';

/** @import {Description} from '../../types.js' */

/**
 * @typedef {'identity' | 'consequence' | 'claim'} Kind
 *
 * @typedef {object} Row
 * @property {string} of ids of the metrics it is about, without provider and part
 * @property {Kind} kind
 * @property {(figures: Figures) => string} text
 *
 * @typedef {object} Figures
 * @property {string} lab
 * @property {string} incumbent
 * @property {(parameter: string) => string} of the present value of a parameter
 */

/** @type {Record<Kind, string>} */
export const KINDS = {
  identity: 'True of any input',
  consequence: 'Follows from how the model is built',
  claim: 'Could be refuted by data',
};

/** @type {Row[]} */
export const STATEMENTS = [
  {
    of: 'backlog_share attribution',
    kind: 'identity',
    text: ({ lab, incumbent, of }) =>
      `${incumbent}'s other business, ${lab}'s own demand and its new deals elsewhere add up to the whole change of the share since the start. If ${incumbent}'s other business did not grow, its part would be nothing. If ${incumbent} got ${of('incumbent_share_baseline')} of all new contracts throughout, the part of deals elsewhere would be nothing; where it never gets more than that, this part never raises the share.`,
  },
  {
    of: 'spend',
    kind: 'identity',
    text: () =>
      'If all is paid, a contract draws over its own term exactly what was left of it at the start.',
  },
  {
    of: 'spend due others_due others_capex rent obligations',
    kind: 'identity',
    text: ({ lab }) =>
      `If all is paid, what ${lab} owes and what other investors pay of builds is, together, what all contracts draw and the rent of built capacity.`,
  },
  {
    of: 'spend due backlog backlog_lab capacity capacity_total commitments commitment_dependence lab_dependence independence partners.via_parts partners.unpaid_via_parts partners.paid_via_parts partners.share_of_lab partners.share_of_partner',
    kind: 'identity',
    text: ({ lab }) =>
      `A deal that is part of another adds nothing to what is drawn, owed, contracted or in service. To leave it out changes what ${lab} is bound to, and what is built on that: nothing else.`,
  },
  {
    of: 'backlog backlog_lab backlog_other cloud_revenue_lab cloud_revenue_other lost_to_departure lost_to_nonpayment lost_revenue npv_lost_gross_profit breakeven_valuation_gain lab_revenue lab_revenue_cut_by_compute revenue_share revenue_share_cut_by_cap revenue_share_after_switch npv_revenue_share resources investments cumulative_gap funding_gap commitments valuation equity_value npv_equity_gain incumbent_net_gain',
    kind: 'identity',
    text: () =>
      'If every amount of money were doubled, and with it every price, rent, cost and revenue per GW, this would double, and no share, index or state would change.',
  },
  {
    of: 'hhi effective_providers incumbent_due_share cloud_revenue_share coverage payable paid_share affordable_share stake partners.round_trip',
    kind: 'identity',
    text: () =>
      'If every amount of money were doubled, and with it every price, rent, cost and revenue per GW, this would stay as it is.',
  },
  {
    of: 'capacity capacity_total capacity_dependence own_control controlled_gw independence lab_dependence commitment_dependence rival_scale incumbent_gw balance mutual_dependence power_imbalance model_dependence incumbent_dependence regime_margin',
    kind: 'identity',
    text: () => 'The order of deals and partners changes nothing, nor do finer steps of time.',
  },
  {
    of: 'payable affordable_share cumulative_gap funding_gap funding_gap_year',
    kind: 'identity',
    text: () =>
      'What could be paid in time never exceeds what can be funded so far. Where nothing is missing at any year-end, all that falls due can be paid in time.',
  },
  {
    of: 'lost_revenue lost_to_departure lost_to_nonpayment',
    kind: 'identity',
    text: ({ incumbent }) =>
      `What ${incumbent} loses to new contracts elsewhere and what it loses to unpaid bills add up to the revenue that it loses.`,
  },
  {
    of: 'capacity_dependence lab_dependence independence build_pressure build_pressure_peak build_pressure_peak_year backlog_share backlog_lab',
    kind: 'consequence',
    text: ({ lab, incumbent }) =>
      `Faster own build never raises ${incumbent}'s share of ${lab}'s capacity, where ${incumbent} builds nothing for it and payment does not follow funding. It does not move ${incumbent}'s backlog: the pressure is on what ${lab} needs, not on what is signed.`,
  },
  {
    of: 'commitment_dependence lab_dependence independence commitments',
    kind: 'consequence',
    text: ({ lab, incumbent }) =>
      `Without renewal, a longer term of a contract of ${incumbent}'s with the same value never lowers its share of what ${lab} is bound to, while the shorter one would still run.`,
  },
  {
    of: 'capacity_dependence',
    kind: 'consequence',
    text: ({ lab, incumbent }) =>
      `More renewal never lowers ${incumbent}'s share of ${lab}'s capacity, where no signed contracts but its own end in these years and payment does not follow funding.`,
  },
  {
    of: 'incumbent_dependence model_dependence hedge_gain',
    kind: 'consequence',
    text: ({ lab, incumbent }) => `Stronger own models never make ${incumbent} depend more on ${lab}.`,
  },
  {
    of: 'equity_value',
    kind: 'consequence',
    text: ({ lab, incumbent }) =>
      `The stake is never worth more where ${lab} pays less of what it promised, if ${incumbent} invests nothing in these years or payment does not follow funding.`,
  },
  {
    of: 'backlog backlog_lab',
    kind: 'consequence',
    text: ({ lab }) =>
      `Backlog is what is contracted, before any default: whether ${lab} can pay does not move it.`,
  },
  {
    of: 'payable paid_share affordable_share partners.unpaid',
    kind: 'consequence',
    text: () =>
      'Each year is paid with its own money and what was kept from before, never with later money; what is missing in one year is not made up for in another.',
  },
  {
    of: 'backlog_share backlog_other incumbent_dependence mutual_dependence',
    kind: 'claim',
    text: ({ incumbent, of }) =>
      `${incumbent}'s backlog from all others grows by ${of('other_backlog_growth')} at first, and later by ${of('other_backlog_growth_long')}.`,
  },
  {
    of: 'cloud_revenue_share cloud_revenue_other',
    kind: 'claim',
    text: ({ incumbent, of }) =>
      `${incumbent}'s cloud revenue from all others is ${of('other_cloud_revenue_usd_bn')} now and grows by ${of('other_cloud_growth')} at first, later by ${of('other_cloud_growth_long')}.`,
  },
  {
    of: 'backlog_share backlog backlog_lab attribution spend cloud_revenue_lab cloud_revenue_share incumbent_due_share hhi effective_providers due obligations cumulative_gap funding_gap funding_gap_year lost_revenue lost_to_departure npv_lost_gross_profit breakeven_valuation_gain commitments commitment_dependence',
    kind: 'claim',
    text: ({ lab, incumbent, of }) =>
      `${lab} signs new contracts at ${of('new_contracts_usd_bn')} in the first year, growing by ${of('new_contracts_growth')}; ${incumbent} gets ${of('incumbent_share_near')} of them until ${of('switch_year')}, and in the end ${of('incumbent_share_long')}.`,
  },
  {
    of: 'backlog_share backlog backlog_lab attribution spend due obligations capacity capacity_total capacity_dependence commitments commitment_dependence lab_dependence independence cloud_revenue_lab cloud_revenue_share',
    kind: 'claim',
    text: ({ of }) => `When a signed cloud contract ends, ${of('renewal_share')} of it is renewed.`,
  },
  {
    of: 'attribution lost_revenue lost_to_departure npv_lost_gross_profit breakeven_valuation_gain incumbent_net_gain',
    kind: 'claim',
    text: ({ incumbent, of }) =>
      `${incumbent} would have got ${of('incumbent_share_baseline')} of new contracts had it kept its place: deals elsewhere are counted against that.`,
  },
  {
    of: 'capacity capacity_total capacity_dependence own_control controlled_gw independence lab_dependence build_pressure build_pressure_peak build_pressure_peak_year rival_scale balance mutual_dependence power_imbalance',
    kind: 'claim',
    text: ({ of }) =>
      `Own build comes at ${of('build_pace')} its planned speed, ${of('build_completion')} of what is planned is finished, and rented compute costs ${of('cloud_price_usd_bn_per_gw_year')}.`,
  },
  {
    of: 'due obligations rent others_due others_capex coverage payable affordable_share cumulative_gap funding_gap funding_gap_year partners.unpaid',
    kind: 'claim',
    text: ({ lab, of }) =>
      `${lab} puts up ${of('build_lab_share')} of its own build itself, and rents what others have paid for at ${of('build_rent_usd_bn_per_gw_year')}.`,
  },
  {
    of: 'lab_dependence independence mutual_dependence power_imbalance balance regime_margin build_pressure build_pressure_peak',
    kind: 'claim',
    text: ({ lab, of }) =>
      `In ${lab}'s dependence what it is bound to weighs ${of('lock_in_weight')}, and where its capacity is weighs the rest.`,
  },
  {
    of: 'incumbent_dependence mutual_dependence power_imbalance balance regime_margin hedge_gain',
    kind: 'claim',
    text: ({ incumbent, of }) =>
      `In ${incumbent}'s dependence backlog weighs ${of('revenue_weight')}, and models weigh the rest.`,
  },
  {
    of: 'regime_margin',
    kind: 'claim',
    text: ({ of }) =>
      `Dependence counts as high from ${of('regime_high')}, and as low below ${of('regime_low')}.`,
  },
  {
    of: 'rival_scale incumbent_gw',
    kind: 'claim',
    text: ({ incumbent, of }) =>
      `${incumbent} itself has ${of('incumbent_capacity_gw')}, growing by ${of('incumbent_capacity_growth')} at first, later by ${of('incumbent_capacity_growth_long')}.`,
  },
  {
    of: 'incumbent_dependence model_dependence hedge_gain balance mutual_dependence power_imbalance',
    kind: 'claim',
    text: ({ lab, incumbent, of }) =>
      `By ${of('model_mix_year')} models of others do ${of('third_party_models_later')} of ${incumbent}'s AI work, and its own models could do ${of('internal_capability_later')} of what ${lab}'s do.`,
  },
  {
    of: 'resources coverage payable affordable_share cumulative_gap funding_gap funding_gap_year lab_revenue lab_revenue_cut_by_compute revenue_share revenue_share_cut_by_cap revenue_share_after_switch npv_revenue_share partners.unpaid',
    kind: 'claim',
    text: ({ lab, of }) =>
      `${lab}'s revenue runs at ${of('lab_revenue_usd_bn')} now and grows by ${of('lab_revenue_growth')} at first, later by ${of('lab_revenue_growth_long')}, as far as compute allows: at most ${of('revenue_per_gw_usd_bn')} in service.`,
  },
  {
    of: 'resources coverage payable affordable_share cumulative_gap funding_gap funding_gap_year partners.unpaid',
    kind: 'claim',
    text: ({ lab, of }) =>
      `${lab} spends ${of('compute_budget_share')} of its revenue on compute and raises ${of('external_funding_usd_bn')} for it.`,
  },
  {
    of: 'paid_share lost_to_nonpayment partners.paid',
    kind: 'claim',
    text: ({ lab, of }) =>
      `${lab} pays ${of('fulfilment')} of what it promised, and what it pays follows its funding by ${of('funding_link')}.`,
  },
  {
    of: 'valuation equity_value npv_equity_gain breakeven_valuation_gain incumbent_net_gain',
    kind: 'claim',
    text: ({ lab, of }) =>
      `${lab} is worth ${of('lab_valuation_usd_bn')} now, growing by ${of('valuation_growth')}; where bills go unpaid, it loses ${of('valuation_payment_link')} of the unpaid part.`,
  },
  {
    of: 'stake equity_value npv_equity_gain incumbent_net_gain',
    kind: 'claim',
    text: ({ of }) =>
      `New equity dilutes the stake: it is ${of('funding_equity_share')} of the capital raised, and all that is invested.`,
  },
  {
    of: 'npv_equity_gain breakeven_valuation_gain incumbent_net_gain',
    kind: 'claim',
    text: ({ lab }) =>
      `That the stake pays regardless of where ${lab} buys is no property of the model: it is so or not as these figures have it.`,
  },
  {
    of: 'revenue_share revenue_share_cut_by_cap revenue_share_after_switch npv_revenue_share incumbent_net_gain',
    kind: 'claim',
    text: ({ lab, incumbent, of }) =>
      `${incumbent} gets ${of('revenue_share_rate')} of ${lab}'s revenue, until ${of('revenue_share_until')}.`,
  },
  {
    of: 'npv_lost_gross_profit breakeven_valuation_gain incumbent_net_gain',
    kind: 'claim',
    text: ({ incumbent, of }) =>
      `${incumbent} would have kept ${of('gross_margin')} of what it loses as gross profit.`,
  },
  {
    of: 'partners.remaining partners.via_parts partners.share_of_lab partners.share_of_partner partners.invested partners.invested_before partners.round_trip',
    kind: 'claim',
    text: ({ of }) =>
      `The deals are what was published of them, and a deal in talks comes through with a chance of ${of('talks_probability')}.`,
  },
];

/**
 * The statements on a metric, by kind.
 *
 * @param {string} metric a reference
 * @param {Description} description with the levers as they are
 * @returns {{ kind: Kind, texts: string[] }[]}
 */
export function statementsOn(metric, description) {
  const id = idOf(metric, description);
  const figures = figuresOf(description);
  const rows = STATEMENTS.filter(({ of }) => of.split(' ').includes(id));
  return /** @type {Kind[]} */ (Object.keys(KINDS))
    .map((kind) => ({
      kind,
      texts: rows.filter((row) => row.kind === kind).map(({ text }) => text(figures)),
    }))
    .filter(({ texts }) => texts.length);
}

/**
 * "spend.amazon@2030" is "spend", "partners.oracle.unpaid" is "partners.unpaid".
 *
 * @param {string} metric
 * @param {Description} description
 */
function idOf(metric, { providers }) {
  const [stem] = split(metric);
  const parts = stem.split('.').filter((part) => !providers.some(({ id }) => id === part));
  return parts[0] === 'partners' ? parts.join('.') : parts[0];
}

/**
 * @param {Description} description
 * @returns {Figures}
 */
export function figuresOf(description) {
  const [lab, incumbent] = parties(description);
  const texts = new Map(
    description.parameters.map(({ id, unit, value }) => {
      const { short, prose = short } = unitOf(unit);
      return [id, prose(value)];
    }),
  );
  const of = (/** @type {string} */ parameter) => {
    const text = texts.get(parameter);
    if (text === undefined) throw new Error(`no parameter ${parameter}`);
    return text;
  };
  return { lab, incumbent, of };
}

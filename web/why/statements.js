// What kind of statement stands behind a number: an identity holds for any input, a consequence follows from how the
// model is built, a claim is about the world and data could refute it. Section 10 of core/MODEL.md.
// {lab} and {incumbent} are the parties, any other {name} is a parameter's value as the levers have it.

import { parties } from '../words/regimes.js';
import { unitOf } from '../words/units.js';
import { split } from './references.js';

/**
 * @typedef {'identity' | 'consequence' | 'claim'} Kind
 * @typedef {{ of: string, kind: Kind, text: string }} Row `of`: the metrics it speaks of, without provider and part
 */

/** @type {Record<Kind, string>} */
export const KINDS = {
  identity: 'True of any input',
  consequence: 'Follows from how the model is built',
  claim: 'Could be refuted by data',
};

/** @type {Row[]} */
export const ROWS = [
  {
    of: 'backlog_share attribution',
    kind: 'identity',
    text: "{incumbent}'s other business, {lab}'s own demand and its new deals elsewhere add up to the whole change of the share since the start. If {incumbent}'s other business did not grow, its part would be nothing; if all new contracts stayed with {incumbent}, the part of deals elsewhere would be. That part never raises the share.",
  },
  {
    of: 'spend due others_due obligations cloud_revenue_lab',
    kind: 'identity',
    text: 'If all is paid, a contract draws over its whole life exactly what was left of it at the start. No deal counts twice: what is part of another deal adds nothing.',
  },
  {
    of: 'backlog backlog_lab backlog_other cloud_revenue_other lost_revenue npv_lost_gross_profit breakeven_valuation_gain lab_revenue revenue_share revenue_share_cut_by_cap revenue_share_after_switch resources equity_value',
    kind: 'identity',
    text: 'If every amount of money and every price were doubled, this would double, and no share, index or state would change.',
  },
  {
    of: 'hhi effective_providers incumbent_spend_share cloud_revenue_share coverage affordable_fulfilment effective_fulfilment',
    kind: 'identity',
    text: 'If every amount of money and every price were doubled, this would stay as it is.',
  },
  {
    of: 'capacity capacity_total own_control controlled_gw independence lab_dependence rival_scale incumbent_gw balance mutual_dependence power_imbalance model_dependence incumbent_dependence',
    kind: 'identity',
    text: 'The order of deals and partners changes nothing, nor do finer steps of time.',
  },
  {
    of: 'partners.remaining partners.via_parts partners.share_of_lab partners.share_of_partner partners.at_risk partners.at_risk_affordable',
    kind: 'identity',
    text: "A deal that is part of another partner's is shown in this table and in no total: to leave it out changes nothing else.",
  },
  {
    of: 'backlog_share backlog_lab lab_dependence independence own_control controlled_gw capacity capacity_total build_pressure rival_scale',
    kind: 'consequence',
    text: "Faster own build never makes {lab} depend more on {incumbent} where {incumbent} builds nothing for it, and it does not move {incumbent}'s backlog: the pressure is on what {lab} needs, not on what is signed.",
  },
  {
    of: 'incumbent_dependence model_dependence hedge_gain mutual_dependence power_imbalance balance',
    kind: 'consequence',
    text: 'Stronger own models never make {incumbent} depend more on {lab}.',
  },
  {
    of: 'equity_value breakeven_valuation_gain',
    kind: 'consequence',
    text: 'The stake pays regardless: its value depends on the stake, the valuation and its growth, and on no contract.',
  },
  {
    of: 'backlog backlog_lab',
    kind: 'consequence',
    text: 'Backlog is what is contracted, before any default: whether {lab} can pay does not move it.',
  },
  {
    of: 'affordable_fulfilment effective_fulfilment',
    kind: 'consequence',
    text: 'Today is never paid with later money: the year-end by which least is covered decides for all.',
  },
  {
    of: 'backlog_share backlog_other',
    kind: 'claim',
    text: "{incumbent}'s backlog from all others grows by {other_backlog_growth} at first, and later by {other_backlog_growth_long}.",
  },
  {
    of: 'cloud_revenue_share cloud_revenue_other',
    kind: 'claim',
    text: "{incumbent}'s cloud revenue from all others is {other_cloud_revenue_usd_bn} now and grows by {other_cloud_growth} at first, later by {other_cloud_growth_long}.",
  },
  {
    of: 'backlog_share backlog backlog_lab attribution spend cloud_revenue_lab cloud_revenue_share incumbent_spend_share hhi effective_providers due others_due obligations lost_revenue npv_lost_gross_profit breakeven_valuation_gain',
    kind: 'claim',
    text: '{lab} signs new contracts at {new_contracts_usd_bn} in the first year, growing by {new_contracts_growth}; {incumbent} gets {incumbent_share_near} of them until {switch_year}, and in the end {incumbent_share_long}.',
  },
  {
    of: 'capacity capacity_total own_control controlled_gw independence lab_dependence build_pressure rival_scale balance mutual_dependence power_imbalance',
    kind: 'claim',
    text: 'Own build comes at {build_pace} its planned speed, {build_completion} of what is planned is finished, and rented compute costs {cloud_price_usd_bn_per_gw_year}.',
  },
  {
    of: 'rival_scale incumbent_gw',
    kind: 'claim',
    text: '{incumbent} itself has {incumbent_capacity_gw}, growing by {incumbent_capacity_growth}.',
  },
  {
    of: 'incumbent_dependence model_dependence hedge_gain balance mutual_dependence power_imbalance',
    kind: 'claim',
    text: "By {model_mix_year} models of others do {third_party_models_later} of {incumbent}'s AI work, and its own models could do {internal_capability_later} of what {lab}'s do.",
  },
  {
    of: 'resources coverage affordable_fulfilment effective_fulfilment lab_revenue revenue_share revenue_share_cut_by_cap revenue_share_after_switch partners.at_risk_affordable',
    kind: 'claim',
    text: "{lab}'s revenue runs at {lab_revenue_usd_bn} now and grows by {lab_revenue_growth} at first, later by {lab_revenue_growth_long}.",
  },
  {
    of: 'resources coverage affordable_fulfilment effective_fulfilment partners.at_risk_affordable',
    kind: 'claim',
    text: '{lab} spends {compute_budget_share} of its revenue on compute and raises {external_funding_usd_bn} for it.',
  },
  {
    of: 'effective_fulfilment partners.at_risk',
    kind: 'claim',
    text: '{lab} pays {fulfilment} of what it promised, and what it pays follows its funding by {funding_link}.',
  },
  {
    of: 'equity_value breakeven_valuation_gain',
    kind: 'claim',
    text: '{lab} is worth {lab_valuation_usd_bn} now, growing by {valuation_growth}.',
  },
  {
    of: 'revenue_share revenue_share_cut_by_cap revenue_share_after_switch',
    kind: 'claim',
    text: "{incumbent} gets {revenue_share_rate} of {lab}'s revenue, until {revenue_share_until}.",
  },
  {
    of: 'npv_lost_gross_profit breakeven_valuation_gain',
    kind: 'claim',
    text: '{incumbent} would have kept {gross_margin} of what it loses as gross profit.',
  },
  {
    of: 'partners.remaining partners.via_parts partners.share_of_lab partners.share_of_partner',
    kind: 'claim',
    text: 'The deals are what was published of them, and a deal in talks comes through with a chance of {talks_probability}.',
  },
];

/**
 * What holds of a metric, in words, by kind.
 *
 * @param {string} metric a reference @param {import('../types.js').Description} description with the levers as they are
 * @returns {{ kind: Kind, texts: string[] }[]}
 */
export function statementsOn(metric, description) {
  const id = idOf(metric, description);
  const rows = ROWS.filter(({ of }) => of.split(' ').includes(id));
  return /** @type {Kind[]} */ (Object.keys(KINDS))
    .map((kind) => ({
      kind,
      texts: rows.filter((row) => row.kind === kind).map(({ text }) => filled(text, description)),
    }))
    .filter(({ texts }) => texts.length);
}

/** "spend.amazon@2030" is "spend", "partners.oracle.at_risk" is "partners.at_risk". @param {string} metric @param {import('../types.js').Description} description */
function idOf(metric, { providers }) {
  const [stem] = split(metric);
  const parts = stem.split('.').filter((part) => !providers.some(({ id }) => id === part));
  return parts[0] === 'partners' ? parts.join('.') : parts[0];
}

/** @param {string} text @param {import('../types.js').Description} description */
export function filled(text, description) {
  const [lab, incumbent] = parties(description);
  const values = new Map(
    description.parameters.map(({ id, unit, value }) => [
      id,
      unitOf(unit)
        .short(value)
        .replace(/^start/, 'the start'),
    ]),
  );
  values.set('lab', lab).set('incumbent', incumbent);
  return text.replace(/\{(\w+)\}/g, (whole, name) => values.get(name) ?? whole);
}

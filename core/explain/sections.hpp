// Nodes of the model's numbers by section of MODEL.md. Each function applies formulas of model/formulas.hpp to the
// nodes of their inputs, and chooses the contracts, years and providers of a sum. `point` is a point of the grid,
// `year` the period of a flow.
#pragma once

#include "evaluation_context.hpp"

namespace dealscope {

using Context = EvaluationContext;

// Sections 2 and 3, contracts.cpp: at full payment
[[nodiscard]] Term contract_field(Context&, int contract, ContractField);
[[nodiscard]] Term contract_drawn(Context&, int contract, int year);
[[nodiscard]] Term contract_due(Context&, int contract, int year);
[[nodiscard]] Term contract_backlog(Context&, int contract, int point);
[[nodiscard]] Term contract_gw_years(Context&, int contract, int year);
[[nodiscard]] Term contract_running_gw(Context&, int contract, int point);  ///< of a cloud contract
// Of a build:
[[nodiscard]] Term contract_rent(Context&, int contract, int year);
[[nodiscard]] Term contract_others_due(Context&, int contract, int year);
[[nodiscard]] Term contract_standing_gw(Context&, int contract);
[[nodiscard]] Term contract_built_gw(Context&, int contract, int year);

// Section 3, new_contracts.cpp
enum class NewContractPart { drawn, backlog, running_gw };
/// Sum over the new contracts signed up to the point, or to the end of the year for flows, that are not over before.
[[nodiscard]] Term new_contracts_part(Context&, NewContractPart, Recipient, int point);
/// Of all new contracts.
[[nodiscard]] Term new_contracts_gw_years(Context&, int year);
/// Sum over the new contracts of a provider, in all its roles as recipient; Term::nothing() if it has none.
[[nodiscard]] Term new_contracts_of(Context&, NewContractPart, int provider, int point);

// Sections 3 and 4, exposure.cpp
[[nodiscard]] Term spend(Context&, int provider, int year);
[[nodiscard]] Term due(Context&, int provider, int year);
[[nodiscard]] Term rent(Context&, int year);
[[nodiscard]] Term others_due(Context&, int provider, int year);
[[nodiscard]] Term others_capex(Context&, int year);
[[nodiscard]] Term obligations(Context&, int year);
[[nodiscard]] Term gw_years(Context&, int year);  ///< of all providers, at full payment
[[nodiscard]] Term backlog(Context&, int provider, int point);
[[nodiscard]] Term commitments(Context&, int provider, int point);
[[nodiscard]] Term commitments_sum(Context&, int point);  ///< an expression, not a node
[[nodiscard]] Term capacity(Context&, int provider, int point);
[[nodiscard]] Term capacity_total(Context&, int point);
[[nodiscard]] Term controlled_gw(Context&, int point);
[[nodiscard]] Term capacity_sum(Context&, int point);    ///< an expression, not a node
[[nodiscard]] Term controlled_sum(Context&, int point);  ///< an expression, not a node
/// Leaf of provider_control (a parameter where it has a range) or provider_backlog.
[[nodiscard]] Term provider_leaf(Context&, Quantity, int provider);
/// 0 with the reason that the provider has no contracts: the formula of an empty sum.
[[nodiscard]] Term no_contracts(Context&, int provider, int point);
[[nodiscard]] Term hhi(Context&, int year);
[[nodiscard]] Term effective_providers(Context&, int year);
[[nodiscard]] Term incumbent_due_share(Context&, int year);

// Section 4, partners.cpp and investments.cpp
[[nodiscard]] Term partner(Context&, MetricId, int provider);
[[nodiscard]] Term investments(Context&, int year);
[[nodiscard]] Term investments_by_incumbent(Context&, int year);
/// Value of an investment: a parameter where it has a range.
[[nodiscard]] Term investment_value(Context&, int investment);

// Section 5, lab_revenue.cpp
[[nodiscard]] Term planned_revenue_rate(Context&, int point);
[[nodiscard]] Term planned_revenue(Context&, int year);
[[nodiscard]] Term served(Context&, int year);
[[nodiscard]] Term lab_revenue(Context&, int year);
[[nodiscard]] Term lab_revenue_cut_by_compute(Context&);

// Section 4, funding.cpp
[[nodiscard]] Term resources(Context&, int year);
[[nodiscard]] Term coverage(Context&, int year);
[[nodiscard]] Term payable(Context&, int year);
[[nodiscard]] Term paid_share(Context&, int year);
[[nodiscard]] Term obligations_so_far(Context&, int point);
[[nodiscard]] Term cumulative_gap(Context&, int point);
[[nodiscard]] Term funding_gap(Context&);
[[nodiscard]] Term funding_gap_year(Context&);
[[nodiscard]] Term affordable_share(Context&);

// Section 5, incumbent.cpp and attribution.cpp
[[nodiscard]] Term backlog_lab(Context&, int point);
[[nodiscard]] Term backlog_other(Context&, int point);
[[nodiscard]] Term backlog_share(Context&, int point);
[[nodiscard]] Term attribution(Context&, AttributionPart, int point);
[[nodiscard]] Term cloud_revenue_lab(Context&, int year);
[[nodiscard]] Term cloud_revenue_other(Context&, int year);
[[nodiscard]] Term cloud_revenue_share(Context&, int year);
/// What the incumbent would have of new contracts at its baseline share, less what it has: of drawn or backlog; an
/// expression, not a node.
[[nodiscard]] Term new_short_of_baseline(Context&, NewContractPart, int point);
[[nodiscard]] Term lost_to_departure(Context&, int year);
[[nodiscard]] Term lost_to_nonpayment(Context&, int year);
[[nodiscard]] Term lost_revenue(Context&, int year);
[[nodiscard]] Term npv_lost_gross_profit(Context&);

// Section 5, stake.cpp and revenue_share.cpp
[[nodiscard]] Term revenue_share(Context&, int year);
[[nodiscard]] Term revenue_share_cut_by_cap(Context&);
[[nodiscard]] Term revenue_share_after_switch(Context&);
[[nodiscard]] Term npv_revenue_share(Context&);
[[nodiscard]] Term stake(Context&, int point);
[[nodiscard]] Term valuation(Context&, int point);
[[nodiscard]] Term equity_value(Context&, int point);
[[nodiscard]] Term npv_equity_gain(Context&);
[[nodiscard]] Term breakeven_valuation_gain(Context&);
[[nodiscard]] Term incumbent_net_gain(Context&);

// Sections 6 and 7, coexistence.cpp and signals.cpp
[[nodiscard]] Term capacity_dependence(Context&, int point);
[[nodiscard]] Term commitment_dependence(Context&, int point);
[[nodiscard]] Term lab_dependence(Context&, int point);
[[nodiscard]] Term independence(Context&, int point);
[[nodiscard]] Term own_control(Context&, int point);
[[nodiscard]] Term rival_scale(Context&, int point);
[[nodiscard]] Term incumbent_capacity(Context&, int point);
[[nodiscard]] Term incumbent_gw(Context&, int point);
[[nodiscard]] Term model_dependence(Context&, int point);
[[nodiscard]] Term incumbent_dependence(Context&, int point);
[[nodiscard]] Term balance(Context&, int point);
[[nodiscard]] Term mutual_dependence(Context&, int point);
[[nodiscard]] Term power_imbalance(Context&, int point);
[[nodiscard]] Term regime_margin(Context&, int point);
[[nodiscard]] Term build_pressure(Context&, int point);
[[nodiscard]] Term build_pressure_peak(Context&);
[[nodiscard]] Term build_pressure_peak_year(Context&);
[[nodiscard]] Term hedge_gain(Context&, int point);

/// Node of any metric, by the functions above.
[[nodiscard]] Term metric_node(Context&, const MetricRef&);

}  // namespace dealscope

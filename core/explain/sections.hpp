// Nodes of the model's numbers by section of MODEL.md. Each function applies formulas of model/formulas.hpp to the
// nodes of their inputs, and chooses the contracts, years and providers of a sum. `point` is a point of the grid,
// `year` the period of a flow.
#pragma once

#include "evaluation_context.hpp"

namespace dealscope {

using Context = EvaluationContext;

// Sections 2 and 3, contracts.cpp
[[nodiscard]] Term contract_field(Context&, int contract, ContractField);
[[nodiscard]] Term contract_drawn(Context&, int contract, int year);
[[nodiscard]] Term contract_due(Context&, int contract, int year);
[[nodiscard]] Term contract_due_so_far(Context&, int contract, int point);
[[nodiscard]] Term contract_backlog(Context&, int contract, int point);
[[nodiscard]] Term contract_installed_gw(Context&, int contract);
[[nodiscard]] Term contract_incremental_gw(Context&, int contract, int point);

// Section 3, new_contracts.cpp
enum class NewContractPart { drawn, drawn_so_far, backlog, incremental_gw };
/// Sum over the new contracts signed up to the point, or to the end of the year for `drawn`.
[[nodiscard]] Term new_contracts_part(Context&, NewContractPart, Recipient, int point);
/// Sum over the new contracts of a provider, in all its roles as recipient; Term::nothing() if it has none.
[[nodiscard]] Term new_contracts_of(Context&, NewContractPart, int provider, int point);

// Sections 3 and 4, exposure.cpp
[[nodiscard]] Term spend(Context&, int provider, int year);
[[nodiscard]] Term due(Context&, int provider, int year);
[[nodiscard]] Term others_due(Context&, int provider, int year);
[[nodiscard]] Term backlog(Context&, int provider, int point);
[[nodiscard]] Term capacity(Context&, int provider, int point);
[[nodiscard]] Term provider_drawn(Context&, int provider, int year);
[[nodiscard]] Term capacity_total(Context&, int point);
[[nodiscard]] Term controlled_gw(Context&, int point);
[[nodiscard]] Term capacity_sum(Context&, int point);    ///< an expression, not a node
[[nodiscard]] Term controlled_sum(Context&, int point);  ///< an expression, not a node
/// Leaf of provider_control or provider_backlog.
[[nodiscard]] Term provider_leaf(Context&, Quantity, int provider);
/// 0 with the reason that the provider has no contracts: the formula of an empty sum.
[[nodiscard]] Term no_contracts(Context&, int provider, int point);
[[nodiscard]] Term hhi(Context&, int year);
[[nodiscard]] Term effective_providers(Context&, int year);
[[nodiscard]] Term incumbent_spend_share(Context&, int year);

// Section 4, partners.cpp and funding.cpp
[[nodiscard]] Term partner(Context&, MetricId, int provider);
[[nodiscard]] Term obligations(Context&, int year);
[[nodiscard]] Term resources(Context&, int year);
[[nodiscard]] Term coverage(Context&, int year);
[[nodiscard]] Term lab_revenue(Context&, int year);
[[nodiscard]] Term lab_revenue_rate(Context&, int point);
[[nodiscard]] Term affordable_fulfilment(Context&);
[[nodiscard]] Term effective_fulfilment(Context&);

// Section 5, incumbent.cpp, attribution.cpp and revenue_share.cpp
[[nodiscard]] Term backlog_lab(Context&, int point);
[[nodiscard]] Term backlog_other(Context&, int point);
[[nodiscard]] Term backlog_share(Context&, int point);
[[nodiscard]] Term backlog_counterfactual(Context&, int point);
[[nodiscard]] Term attribution(Context&, AttributionPart, int point);
[[nodiscard]] Term cloud_revenue_lab(Context&, int year);
[[nodiscard]] Term cloud_revenue_other(Context&, int year);
[[nodiscard]] Term cloud_revenue_share(Context&, int year);
[[nodiscard]] Term lost_revenue(Context&, int year);
[[nodiscard]] Term npv_lost_gross_profit(Context&);
[[nodiscard]] Term equity_value(Context&, int point);
[[nodiscard]] Term breakeven_valuation_gain(Context&);
[[nodiscard]] Term revenue_share(Context&, int year);
[[nodiscard]] Term revenue_share_cut_by_cap(Context&);
[[nodiscard]] Term revenue_share_after_switch(Context&);

// Sections 6 and 7, coexistence.cpp
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
[[nodiscard]] Term build_pressure(Context&, int point);
[[nodiscard]] Term hedge_gain(Context&, int point);

/// Node of any metric, by the functions above.
[[nodiscard]] Term metric_node(Context&, const MetricRef&);

}  // namespace dealscope

#include "sections.hpp"

namespace dealscope {

namespace {

/// Node of a metric at a point or in a period.
[[nodiscard]] Term node_at(Context& context, MetricId id, int point, int series) {
  switch (id) {
    case MetricId::spend: return spend(context, series, point);
    case MetricId::backlog: return backlog(context, series, point);
    case MetricId::capacity: return capacity(context, series, point);
    case MetricId::capacity_total: return capacity_total(context, point);
    case MetricId::due: return due(context, series, point);
    case MetricId::rent: return rent(context, point);
    case MetricId::others_due: return others_due(context, series, point);
    case MetricId::others_capex: return others_capex(context, point);
    case MetricId::obligations: return obligations(context, point);
    case MetricId::investments: return investments(context, point);
    case MetricId::resources: return resources(context, point);
    case MetricId::coverage: return coverage(context, point);
    case MetricId::payable: return payable(context, point);
    case MetricId::paid_share: return paid_share(context, point);
    case MetricId::cumulative_gap: return cumulative_gap(context, point);
    case MetricId::funding_gap: return funding_gap(context);
    case MetricId::funding_gap_year: return funding_gap_year(context);
    case MetricId::affordable_share: return affordable_share(context);
    case MetricId::commitments: return commitments(context, series, point);
    case MetricId::hhi: return hhi(context, point);
    case MetricId::effective_providers: return effective_providers(context, point);
    case MetricId::incumbent_due_share: return incumbent_due_share(context, point);
    case MetricId::backlog_lab: return backlog_lab(context, point);
    case MetricId::backlog_other: return backlog_other(context, point);
    case MetricId::backlog_share: return backlog_share(context, point);
    case MetricId::attribution: return attribution(context, static_cast<AttributionPart>(series), point);
    case MetricId::cloud_revenue_lab: return cloud_revenue_lab(context, point);
    case MetricId::cloud_revenue_other: return cloud_revenue_other(context, point);
    case MetricId::cloud_revenue_share: return cloud_revenue_share(context, point);
    case MetricId::lost_to_departure: return lost_to_departure(context, point);
    case MetricId::lost_to_nonpayment: return lost_to_nonpayment(context, point);
    case MetricId::lost_revenue: return lost_revenue(context, point);
    case MetricId::npv_lost_gross_profit: return npv_lost_gross_profit(context);
    case MetricId::lab_revenue: return lab_revenue(context, point);
    case MetricId::lab_revenue_cut_by_compute: return lab_revenue_cut_by_compute(context);
    case MetricId::revenue_share: return revenue_share(context, point);
    case MetricId::revenue_share_cut_by_cap: return revenue_share_cut_by_cap(context);
    case MetricId::revenue_share_after_switch: return revenue_share_after_switch(context);
    case MetricId::npv_revenue_share: return npv_revenue_share(context);
    case MetricId::stake: return stake(context, point);
    case MetricId::valuation: return valuation(context, point);
    case MetricId::equity_value: return equity_value(context, point);
    case MetricId::npv_equity_gain: return npv_equity_gain(context);
    case MetricId::breakeven_valuation_gain: return breakeven_valuation_gain(context);
    case MetricId::incumbent_net_gain: return incumbent_net_gain(context);
    case MetricId::capacity_dependence: return capacity_dependence(context, point);
    case MetricId::commitment_dependence: return commitment_dependence(context, point);
    case MetricId::lab_dependence: return lab_dependence(context, point);
    case MetricId::independence: return independence(context, point);
    case MetricId::own_control: return own_control(context, point);
    case MetricId::controlled_gw: return controlled_gw(context, point);
    case MetricId::model_dependence: return model_dependence(context, point);
    case MetricId::incumbent_dependence: return incumbent_dependence(context, point);
    case MetricId::mutual_dependence: return mutual_dependence(context, point);
    case MetricId::power_imbalance: return power_imbalance(context, point);
    case MetricId::balance: return balance(context, point);
    case MetricId::rival_scale: return rival_scale(context, point);
    case MetricId::incumbent_gw: return incumbent_gw(context, point);
    case MetricId::regime_margin: return regime_margin(context, point);
    case MetricId::build_pressure: return build_pressure(context, point);
    case MetricId::build_pressure_peak: return build_pressure_peak(context);
    case MetricId::build_pressure_peak_year: return build_pressure_peak_year(context);
    case MetricId::hedge_gain: return hedge_gain(context, point);
    case MetricId::partners_remaining:
    case MetricId::partners_via_parts:
    case MetricId::partners_share_of_lab:
    case MetricId::partners_share_of_partner:
    case MetricId::partners_unpaid:
    case MetricId::partners_unpaid_via_parts:
    case MetricId::partners_paid:
    case MetricId::partners_paid_via_parts:
    case MetricId::partners_invested:
    case MetricId::partners_invested_before:
    case MetricId::partners_round_trip: return partner(context, id, series);
    case MetricId::regime: break;  // not a number
  }
  return Term();
}

}  // namespace

Term metric_node(Context& context, const MetricRef& metric) {
  const MetricId id = metric.metric->metric;
  if (!metric.is_sum) return node_at(context, id, metric.point, metric.series);
  return context.sum_node(metric, [&] {
    Term sum = Term::nothing();
    for (int year = 0; year < context.grid().periods(); ++year) sum = sum + node_at(context, id, year, metric.series);
    return sum;
  }());
}

}  // namespace dealscope

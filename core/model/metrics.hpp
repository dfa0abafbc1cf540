// The metrics: every series of a Result with its id, label and unit, as `describe` lists them and requests name them.
#pragma once

#include <span>
#include <string_view>

#include "evaluate.hpp"

namespace dealscope {

/// Shape of a metric: level, one number a point; flow, one a period; scalar, one; regime, a state a point (not a
/// number); partner, one a provider, at t0.
enum class MetricKind { level, flow, scalar, regime, partner };
enum class MetricSeries { one, by_provider, by_part };

/// Metrics in the order of replies and of metrics().
enum class MetricId {
  spend,
  backlog,
  capacity,
  capacity_total,
  due,
  rent,
  others_due,
  others_capex,
  obligations,
  investments,
  resources,
  coverage,
  payable,
  paid_share,
  cumulative_gap,
  funding_gap,
  funding_gap_year,
  affordable_share,
  commitments,
  hhi,
  effective_providers,
  incumbent_due_share,
  partners_remaining,
  partners_via_parts,
  partners_share_of_lab,
  partners_share_of_partner,
  partners_unpaid,
  partners_unpaid_via_parts,
  partners_paid,
  partners_paid_via_parts,
  partners_invested,
  partners_invested_before,
  partners_round_trip,
  backlog_lab,
  backlog_other,
  backlog_share,
  attribution,
  cloud_revenue_lab,
  cloud_revenue_other,
  cloud_revenue_share,
  lost_to_departure,
  lost_to_nonpayment,
  lost_revenue,
  npv_lost_gross_profit,
  lab_revenue,
  lab_revenue_cut_by_compute,
  revenue_share,
  revenue_share_cut_by_cap,
  revenue_share_after_switch,
  npv_revenue_share,
  stake,
  valuation,
  equity_value,
  npv_equity_gain,
  breakeven_valuation_gain,
  incumbent_net_gain,
  capacity_dependence,
  commitment_dependence,
  lab_dependence,
  independence,
  own_control,
  controlled_gw,
  model_dependence,
  incumbent_dependence,
  mutual_dependence,
  power_imbalance,
  balance,
  rival_scale,
  incumbent_gw,
  regime,
  regime_margin,
  build_pressure,
  build_pressure_peak,
  build_pressure_peak_year,
  hedge_gain
};

enum MetricFlag : unsigned {
  supplement = 1u << 0,       ///< not in the reply of evaluate, whose keys are fixed
  may_be_undefined = 1u << 1  ///< NaN means undefined, such as a ratio to 0; elsewhere it is an overflow
};
using MetricFlags = unsigned;

struct Metric {
  MetricId metric;
  std::string_view id;
  std::string_view label;  ///< with {lab} and {incumbent} for the parties' names
  std::string_view unit;
  MetricKind kind;
  MetricSeries series;
  const Series& (*row)(const Result&);  ///< series x points x lanes; null for the regime
  OutputMask outputs = 0;               ///< outputs without which it is not computed
  MetricFlags flags = 0;                ///< bits of MetricFlag
};

/// All metrics, indexed by MetricId.
[[nodiscard]] std::span<const Metric> metrics();
[[nodiscard]] inline const Metric& metric_of(MetricId id) { return metrics()[static_cast<std::size_t>(id)]; }

[[nodiscard]] std::string_view id_of(Regime regime);
[[nodiscard]] std::string_view label_of(Regime regime);  ///< with {lab} and {incumbent}
[[nodiscard]] std::string_view id_of(AttributionPart part);
[[nodiscard]] std::string_view label_of(AttributionPart part);  ///< with {lab} and {incumbent}

}  // namespace dealscope

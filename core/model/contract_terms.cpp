#include "contract_terms.hpp"

#include <algorithm>
#include <cmath>

namespace dealscope {

namespace {

/// Lanes of a figure of a contract; null if it has no range.
[[nodiscard]] const double* lanes_of(const Contract& contract, ContractField field, const Values& values) {
  const int parameter = contract.parameter_of[field];
  return parameter >= 0 ? values.at(parameter) : nullptr;
}

void set_field(const Contract& contract, ContractField field, const Values& values, int lanes, LaneValues& to) {
  if (const double* in_range = lanes_of(contract, field, values))
    copy_lanes(in_range, lanes, to.data());
  else
    std::fill_n(to.begin(), lanes, contract.figures[field]);
}

/// Whether dates and ramps are the same in all lanes.
[[nodiscard]] bool has_uniform_timing(const Contract& contract, const Values& values) {
  using enum ContractField;
  const auto is_uniform = [&](ContractField field) {
    const double* lanes = lanes_of(contract, field, values);
    return !lanes || std::all_of(lanes, lanes + values.lane_count, [&](double x) { return x == *lanes; });
  };
  return is_uniform(start) && is_uniform(term_years) && is_uniform(ramp_up) && is_uniform(ramp_down);
}

}  // namespace

ContractTerms contract_terms(const Contract& contract, const Values& values) {
  using enum ContractField;
  ContractTerms terms;
  set_field(contract, value_usd_bn, values, values.lane_count, terms.value_usd_bn);
  set_field(contract, capacity_gw, values, values.lane_count, terms.capacity_gw);
  const int lanes = terms.timing_lanes =
      has_one_lane || has_uniform_timing(contract, values) ? 1 : int{values.lane_count};
  set_field(contract, start, values, lanes, terms.start);
  set_field(contract, term_years, values, lanes, terms.term_years);
  set_field(contract, ramp_up, values, lanes, terms.ramp_up);
  set_field(contract, ramp_down, values, lanes, terms.ramp_down);
  for (int i = 0; i < lanes; ++i) {
    const Ramp<double> shape = ramp(terms.ramp_up[i], terms.ramp_down[i]);
    terms.inv_term[i] = reciprocal(terms.term_years[i]).value;
    terms.inv_area[i] = shape.inv_area.value;
    terms.inv_ramp_up[i] = shape.inv_up.value;
    terms.inv_ramp_down[i] = shape.inv_down.value;
    terms.years_at_peak[i] = terms.term_years[i] / shape.inv_area;
  }
  if (lanes == 1) std::fill_n(terms.years_at_peak.begin(), values.lane_count, terms.years_at_peak.front());

  const bool builds = contract.kind == ContractKind::build, in_talks = contract.status == DealStatus::in_talks;
  const bool value_open = std::isnan(contract.figures[value_usd_bn]);
  const bool capacity_open = std::isnan(contract.figures[capacity_gw]);
  const double* price = values[ParameterId::cloud_price_usd_bn_per_gw_year];
  const double* cost = values[ParameterId::build_cost_usd_bn_per_gw];
  const double* talks = values[ParameterId::talks_probability];
  const double* completion = values[ParameterId::build_completion];
  for (int i = 0; i < values.lane_count; ++i)
    terms.expected[i] = expected_part(in_talks, builds, talks[i], completion[i]);
  if (!value_open && !capacity_open) return terms;
  for (int i = 0; i < values.lane_count; ++i) {
    const double per_gw = usd_bn_per_gw(builds, cost[i], price[i], terms.years_at_peak[i]);
    if (value_open) terms.value_usd_bn[i] = terms.capacity_gw[i] * per_gw;
    if (capacity_open) terms.capacity_gw[i] = terms.value_usd_bn[i] / per_gw;
  }
  return terms;
}

}  // namespace dealscope

#include "contract_terms.hpp"

#include <algorithm>
#include <cmath>

namespace dealscope {

namespace {

void set_field(const Contract& contract, ContractField figure, const Values& values, LaneValues& lanes) {
  const int parameter = contract.parameter_of[figure];
  const double* in_range = parameter >= 0 ? values.at(parameter) : nullptr;
  for (int i = 0; i < values.lane_count; ++i) lanes[i] = in_range ? in_range[i] : contract.figures[figure];
}

}  // namespace

bool is_lane_invariant(const Contract& contract) {
  using enum ContractField;
  const auto is_fixed = [&](ContractField figure) { return contract.parameter_of[figure] < 0; };
  return is_fixed(start) && is_fixed(term_years) && is_fixed(ramp_up) && is_fixed(ramp_down);
}

ContractTerms contract_terms(const Contract& contract, const Values& values) {
  using enum ContractField;
  ContractTerms terms;
  set_field(contract, value_usd_bn, values, terms.value_usd_bn);
  set_field(contract, capacity_gw, values, terms.capacity_gw);
  set_field(contract, start, values, terms.start);
  set_field(contract, term_years, values, terms.term_years);
  set_field(contract, ramp_up, values, terms.ramp_up);
  set_field(contract, ramp_down, values, terms.ramp_down);

  const bool builds = contract.kind == ContractKind::build, in_talks = contract.status == DealStatus::in_talks;
  const bool value_open = std::isnan(contract.figures[value_usd_bn]);
  const bool capacity_open = std::isnan(contract.figures[capacity_gw]);
  const double* price = values[ParameterId::cloud_price_usd_bn_per_gw_year];
  const double* cost = values[ParameterId::build_cost_usd_bn_per_gw];
  const double* talks = values[ParameterId::talks_probability];
  const double* completion = values[ParameterId::build_completion];
  const int lanes = is_lane_invariant(contract) ? 1 : values.lane_count;
  for (int i = 0; i < lanes; ++i) {
    const Ramp<double> shape = ramp(terms.ramp_up[i], terms.ramp_down[i]);
    terms.inv_term[i] = reciprocal(terms.term_years[i]).value;
    terms.inv_area[i] = shape.inv_area.value;
    terms.inv_ramp_up[i] = shape.inv_up.value;
    terms.inv_ramp_down[i] = shape.inv_down.value;
    terms.years_at_peak[i] = terms.term_years[i] / shape.inv_area;
  }
  if (lanes == 1)
    for (LaneValues* same :
         {&terms.inv_term, &terms.inv_area, &terms.inv_ramp_up, &terms.inv_ramp_down, &terms.years_at_peak})
      std::fill_n(same->begin() + 1, values.lane_count - 1, same->front());
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

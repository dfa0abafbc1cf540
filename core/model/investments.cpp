#include "investments.hpp"

#include "formulas.hpp"

namespace dealscope {

void expected_investment(const Investment& investment, const Values& values, LaneValues& usd_bn) {
  const double* talks = values[ParameterId::talks_probability];
  const double* in_range = investment.value_parameter >= 0 ? values.at(investment.value_parameter) : nullptr;
  for (int i = 0; i < values.lane_count; ++i)
    usd_bn[i] = expected_part(investment.status == DealStatus::in_talks, false, talks[i], 1.0) *
                (in_range ? in_range[i] : investment.value_usd_bn);
}

double invested_between(const Investment& investment, double from, double to) {
  return invested_part(from, to, investment.start, investment.years);
}

void compute_investments(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                         Investments& investments) {
  const int lanes = values.lane_count;
  investments.all.resize_zeroed(1, grid.periods(), lanes);
  investments.by_incumbent.resize_zeroed(1, grid.periods(), lanes);
  for (const Investment& investment : scenario.investments) {
    LaneValues usd_bn;
    expected_investment(investment, values, usd_bn);
    for (int k = 0; k < grid.periods(); ++k) {
      const double part = invested_between(investment, grid.time(k), grid.time(k + 1));
      if (part == 0.0) continue;
      for (int i = 0; i < lanes; ++i) investments.all.at(k)[i] += part * usd_bn[i];
      if (investment.provider != scenario.incumbent) continue;
      for (int i = 0; i < lanes; ++i) investments.by_incumbent.at(k)[i] += part * usd_bn[i];
    }
  }
}

}  // namespace dealscope

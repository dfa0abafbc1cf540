#include "revenue_share.hpp"

#include <algorithm>
#include <limits>

#include "formulas.hpp"

namespace dealscope {

void compute_revenue_share(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Funding& funding,
                           Stake& stake) {
  const int lanes = values.lane_count;
  const double* rate = values[ParameterId::revenue_share_rate];
  const double* until = values[ParameterId::revenue_share_until];
  const double* switch_year = values[ParameterId::switch_year];
  stake.revenue_share.resize(1, grid.periods(), lanes);
  stake.revenue_share_cut_by_cap.resize_zeroed(1, 1, lanes);
  stake.revenue_share_after_switch.resize_zeroed(1, 1, lanes);
  double* cut = stake.revenue_share_cut_by_cap.at(0);
  double* after_switch = stake.revenue_share_after_switch.at(0);

  const Series& plan = funding.planned_revenue_rate;
  LaneValues room;
  std::fill_n(room.begin(), lanes, scenario.revenue_share_cap_usd_bn.value_or(std::numeric_limits<double>::infinity()));
  for (int k = 0; k < grid.periods(); ++k) {
    const double start = grid.time(k);
    const double* served = funding.served.at(k / grid.steps_per_year);
    const double year_start = grid.time(k - k % grid.steps_per_year);
    for (int i = 0; i < lanes; ++i) {
      // The fraction of the period before the share ends; the plan is linear within it.
      const double part = part_before(until[i], start, grid.period_years());
      const double uncapped =
          uncapped_revenue_share(rate[i], served[i], plan.at(k)[i], plan.at(k + 1)[i], part, grid.period_years());
      const double received = min_of(uncapped, room[i]);
      room[i] -= received;
      cut[i] += uncapped - received;
      after_switch[i] += year_start >= switch_year[i] - tolerance ? received : 0.0;
      stake.revenue_share.at(k)[i] = received;
    }
  }
}

}  // namespace dealscope

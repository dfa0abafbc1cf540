#include "revenue_share.hpp"

#include <algorithm>
#include <limits>

#include "formulas.hpp"

namespace dealscope {

void compute_revenue_share(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                           const Series& lab_revenue_rate, Incumbent& incumbent) {
  const int lanes = values.lane_count;
  const double* rate = values[ParameterId::revenue_share_rate];
  const double* until = values[ParameterId::revenue_share_until];
  const double* switch_year = values[ParameterId::switch_year];
  incumbent.revenue_share.resize(1, grid.periods(), lanes);
  incumbent.revenue_share_cut_by_cap.resize_zeroed(1, 1, lanes);
  incumbent.revenue_share_after_switch.resize_zeroed(1, 1, lanes);
  double* cut = incumbent.revenue_share_cut_by_cap.at(0);
  double* after_switch = incumbent.revenue_share_after_switch.at(0);

  LaneValues room;
  std::fill_n(room.begin(), lanes, scenario.revenue_share_cap_usd_bn.value_or(std::numeric_limits<double>::infinity()));
  for (int k = 0; k < grid.periods(); ++k) {
    const double start = grid.time(k);
    const double year_start = grid.time(k - k % grid.steps_per_year);
    for (int i = 0; i < lanes; ++i) {
      // The fraction of the period before the share ends; revenue is linear within it.
      const double part = part_before(until[i], start, grid.period_years());
      const double uncapped = uncapped_revenue_share(rate[i], lab_revenue_rate.at(k)[i], lab_revenue_rate.at(k + 1)[i],
                                                     part, grid.period_years());
      const double received = min_of(uncapped, room[i]);
      room[i] -= received;
      cut[i] += uncapped - received;
      after_switch[i] += year_start >= switch_year[i] - tolerance ? received : 0.0;
      incumbent.revenue_share.at(k)[i] = received;
    }
  }
}

}  // namespace dealscope

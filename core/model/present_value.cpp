#include "present_value.hpp"

#include "formulas.hpp"

namespace dealscope {

void compute_present_value(const Series& flow, const TimeGrid& grid, const Values& values, Series& present) {
  const double* rate = values[ParameterId::discount_rate];
  present.resize_zeroed(1, 1, values.lane_count);
  double* sum = present.at(0);
  LaneValues divisor;
  for (int i = 0; i < values.lane_count; ++i) divisor[i] = discount_divisor(rate[i], 0);
  for (int year = 0; year < grid.years; ++year)
    for (int i = 0; i < values.lane_count; ++i) {
      double amount = 0.0;
      for (int step = 0; step < grid.steps_per_year; ++step) amount += flow.at(year * grid.steps_per_year + step)[i];
      sum[i] += discounted(amount, divisor[i]);
      divisor[i] = multiplied(divisor[i], 1.0 + rate[i], 1);
    }
}

}  // namespace dealscope

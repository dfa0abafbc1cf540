#include "growth.hpp"

#include <algorithm>

#include "formulas.hpp"

namespace dealscope {

void grow(const Growth& growth, const TimeGrid& grid, int lanes, Series& levels) {
  levels.resize(1, grid.points(), lanes);
  const int steps = grid.steps_per_year;
  copy_lanes(growth.base, lanes, levels.at(0));
  LaneValues inv_fading;
  if (growth.fade_years)
    for (int i = 0; i < lanes; ++i) inv_fading[i] = reciprocal(years_of_fading(growth.fade_years[i])).value;
  for (int year = 0; year < grid.years; ++year) {
    const double k = year;
    const double* level = levels.at(year * steps);
    for (int step = 1; step <= steps; ++step) {
      const double part = static_cast<double>(step) / steps;
      double* next = levels.at(year * steps + step);
      if (growth.fade_years)
        for (int i = 0; i < lanes; ++i)
          next[i] = grown(level[i], growth_in_year(k, growth.now[i], growth.later[i], Reciprocal{inv_fading[i]}), part);
      else
        for (int i = 0; i < lanes; ++i) next[i] = grown(level[i], growth.later[i], part);
    }
  }
}

void integrate(const Series& levels, const TimeGrid& grid, Series& integral) {
  integral.resize(1, grid.periods(), levels.lane_count);
  const double period_years = grid.period_years();
  const double* from = levels.at(0);
  const double* to = levels.at(1);
  for (std::size_t i = 0; i < integral.numbers.size(); ++i)
    integral.numbers[i] = integrated(from[i], to[i], period_years);
}

}  // namespace dealscope

#include "growth.hpp"

#include <algorithm>

namespace dealscope {

namespace {

/// g_k = now + (long - now) * min(1, k / fade); a fade of 0 means 1.
[[nodiscard]] double rate_in_year(int k, double now, double later, double fade_years) {
  const double faded = k < fade_years ? k / fade_years : 1.0;
  return now + (later - now) * faded;
}

}  // namespace

void grow(const Growth& growth, const TimeGrid& grid, int lanes, Series& levels) {
  levels.resize(1, grid.points(), lanes);
  const int steps = grid.steps_per_year;
  std::copy_n(growth.base, lanes, levels.at(0));
  for (int year = 0; year < grid.years; ++year) {
    const double* level = levels.at(year * steps);
    for (int step = 1; step <= steps; ++step) {
      const double part = static_cast<double>(step) / steps;
      double* next = levels.at(year * steps + step);
      for (int i = 0; i < lanes; ++i) {
        const double rate = growth.fade_years ? rate_in_year(year, growth.now[i], growth.later[i], growth.fade_years[i])
                                              : growth.later[i];
        next[i] = level[i] * (1.0 + rate * part);
      }
    }
  }
}

void integrate(const Series& levels, const TimeGrid& grid, Series& integral) {
  integral.resize(1, grid.periods(), levels.lane_count);
  const double half = 0.5 * grid.period_years();
  const double* from = levels.at(0);
  const double* to = levels.at(1);
  for (std::size_t i = 0; i < integral.numbers.size(); ++i) integral.numbers[i] = half * (from[i] + to[i]);
}

}  // namespace dealscope

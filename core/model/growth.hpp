// Levels that grow year by year at a rate that fades from one value to another (section 5).
#pragma once

#include "series.hpp"
#include "time_grid.hpp"

namespace dealscope {

/// Base and rates [1 per year] of a growing level, each a pointer to its lanes.
struct Growth {
  const double *base, *now, *later;
  const double* fade_years;  ///< null: the later rate holds from the start
};

/// Computes the level at every point of the grid: it grows by g_k in year k and is linear within a year. `levels`:
/// 1 x points x lanes, in the unit of the base.
void grow(const Growth& growth, const TimeGrid& grid, int lanes, Series& levels);

/// Integrates a level over each period by the trapezoid rule, which is exact because the level is linear within a year.
/// `integral`: 1 x periods x lanes, in the unit of the level times years.
void integrate(const Series& levels, const TimeGrid& grid, Series& integral);

}  // namespace dealscope

// A level that grows year by year at a rate that fades from one to another (section 5).
#pragma once

#include "series.hpp"
#include "time_grid.hpp"

namespace dealscope {

/// Where a growing level starts and how it grows; each a pointer to its lanes. Rates per year.
struct Growth {
  const double *base, *now, *later;
  const double* fade_years;  ///< null: the later rate holds from the start
};

/// grow(base, now, long, fade, t) at every point of the grid: multiplied by 1 + g_k in year k, linear within a year.
/// `levels`: 1 x points x lanes, in the unit of the base.
void grow(const Growth& growth, const TimeGrid& grid, int lanes, Series& levels);

/// The integral of a grown level over each period: the trapezoid, exact because the level is linear within a year.
/// `integral`: 1 x periods x lanes, in the unit of the level times years.
void integrate(const Series& levels, const TimeGrid& grid, Series& integral);

}  // namespace dealscope

// Time grid: the points in time of results and the periods between them [decimal years; 2026.0 is the end of
// 31 December 2025].
#pragma once

namespace dealscope {

/// Dates and phases this close to a boundary are on it; money [USD bn] and capacity [GW] below it count as 0.
inline constexpr double tolerance = 1e-9;

struct TimeGrid {
  double start = 0;        ///< t0
  int years = 1;           ///< n
  int steps_per_year = 1;  ///< >= 1; results at whole years do not depend on it

  [[nodiscard]] int periods() const { return years * steps_per_year; }
  [[nodiscard]] int points() const { return periods() + 1; }
  /// Years from t0 to a point; exact at whole years.
  [[nodiscard]] double elapsed(int point) const {
    return point / steps_per_year + static_cast<double>(point % steps_per_year) / steps_per_year;
  }
  [[nodiscard]] double time(int point) const { return start + elapsed(point); }
  [[nodiscard]] double period_years() const { return 1.0 / steps_per_year; }
};

}  // namespace dealscope

// Time: the instants at which results stand, and the periods between two of them. In decimal years
// (2026.0 is 31 December 2025).
#pragma once

namespace dealscope {

/// A date or a phase this near to an tolerance is on it; less money (USD bn) or capacity (GW) than this is none.
inline constexpr double tolerance = 1e-9;

struct TimeGrid {
  double start = 0;        ///< t0
  int years = 1;           ///< n
  int steps_per_year = 1;  ///< results at whole years do not depend on it

  [[nodiscard]] int periods() const { return years * steps_per_year; }
  [[nodiscard]] int points() const { return periods() + 1; }
  /// Years from t0 to a point.
  [[nodiscard]] double elapsed(int point) const {
    return point / steps_per_year + static_cast<double>(point % steps_per_year) / steps_per_year;
  }
  [[nodiscard]] double time(int point) const { return start + elapsed(point); }
  [[nodiscard]] double period_years() const { return 1.0 / steps_per_year; }
};

}  // namespace dealscope

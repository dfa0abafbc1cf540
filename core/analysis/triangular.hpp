// Triangular distribution of an uncertain parameter around its present value (section 8).
#pragma once

#include <cmath>

#include "../model/scenario.hpp"

namespace dealscope {

struct Triangular {
  double low, mode, high;
};

/// Inverse CDF at u in (0, 1), for low < high.
[[nodiscard]] inline double inverse_cdf(const Triangular& spread, double u) {
  const double width = spread.high - spread.low, rise = spread.mode - spread.low, fall = spread.high - spread.mode;
  const bool rises = u < rise / width;
  // Both sides share one formula, so that a vector of trials takes one square root.
  const double from_end = std::sqrt((rises ? u : 1.0 - u) * width * (rises ? rise : fall));
  return rises ? spread.low + from_end : spread.high - from_end;
}

/// Mode v, low = max(min, v - (value0 - low0)), high = min(max, v + (high0 - value0)): the scenario's width, inside the
/// parameter's range.
[[nodiscard]] Triangular triangular_around(const Parameter& parameter, double value);

}  // namespace dealscope

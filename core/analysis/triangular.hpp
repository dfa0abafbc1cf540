// The uncertainty of a parameter (section 8): a triangular distribution that keeps its width as the lever moves.
#pragma once

#include <cmath>

#include "../model/scenario.hpp"

namespace dealscope {

struct Triangular {
  double low, mode, high;
};

/// The inverse of the triangular distribution at u in (0, 1), for low < high.
[[nodiscard]] inline double inverse_cdf(const Triangular& spread, double u) {
  const double width = spread.high - spread.low, rise = spread.mode - spread.low, fall = spread.high - spread.mode;
  const bool rises = u < rise / width;
  // Both sides are the same formula, so that a vector of trials takes one square root.
  const double from_end = std::sqrt((rises ? u : 1.0 - u) * width * (rises ? rise : fall));
  return rises ? spread.low + from_end : spread.high - from_end;
}

/// mode v, low = max(min, v - (value0 - low0)), high = min(max, v + (high0 - value0)).
[[nodiscard]] Triangular triangular_around(const Parameter& parameter, double value);

}  // namespace dealscope

// The uncertainty of a parameter (section 8): a triangular distribution that keeps its width as the lever moves.
#pragma once

#include "../model/scenario.hpp"

namespace dealscope {

struct Spread {
  double low, mode, high;
};

/// mode v, low = max(min, v - (value0 - low0)), high = min(max, v + (high0 - value0)).
[[nodiscard]] Spread spread_around(const Parameter& parameter, double value);

}  // namespace dealscope

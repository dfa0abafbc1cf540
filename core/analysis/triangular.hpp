// Triangular distribution of an uncertain parameter around its present value (section 8).
#pragma once

#include "../model/number_operations.hpp"
#include "../model/scenario.hpp"

namespace dealscope {

struct Triangular {
  double low, mode, high;
};

/// Mode v, low = max(min, v - (value0 - low0)), high = min(max, v + (high0 - value0)): the scenario's width, inside the
/// parameter's range.
[[nodiscard]] Triangular triangular_around(const Parameter& parameter, double value);

/// Inverse CDF of a triangular distribution with low < high.
struct InverseTriangular {
  double cut;         ///< CDF at the mode
  double low, rise;   ///< below it: low + rise sqrt(u)
  double high, fall;  ///< from it on: high + fall sqrt(1 - u)

  explicit InverseTriangular(const Triangular& spread);

  /// `u`: (0, 1). Both sides share one formula, so that a vector of trials takes one square root.
  [[nodiscard]] double operator()(double u) const {
    const bool rises = u < cut;
    return select(rises, low, high) + select(rises, rise, fall) * square_root(select(rises, u, 1.0 - u));
  }
};

}  // namespace dealscope

// Shares, and what has none.
#pragma once

#include <limits>

namespace dealscope {

/// A result that is not defined, such as a ratio to nothing: null in a reply.
inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// part / whole; a share of nothing is 0.
[[nodiscard]] inline double ratio_or_zero(double part, double whole) { return whole == 0.0 ? 0.0 : part / whole; }

}  // namespace dealscope

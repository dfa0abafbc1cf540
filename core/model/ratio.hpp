// Ratios, and the value of an undefined result.
#pragma once

#include <limits>

namespace dealscope {

/// An undefined result, such as a ratio to 0; null in a reply.
inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// part / whole; 0 for a whole of 0.
[[nodiscard]] inline double ratio_or_zero(double part, double whole) { return whole == 0.0 ? 0.0 : part / whole; }

}  // namespace dealscope

// What is said of many numbers: their mean and quantiles.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace dealscope {

inline constexpr std::array quantile_levels{0.05, 0.25, 0.5, 0.75, 0.95};

/// Of a metric over the trials in which it is defined; NaN where it never is.
struct Summary {
  double mean = 0;
  std::array<double, quantile_levels.size()> quantiles{};  ///< Hyndman & Fan type 7
  int undefined_trials = 0;
};

/// Sums up samples, the mean in their order. Those without a value are dropped, the others moved up.
[[nodiscard]] Summary summarize(std::span<double> samples);

/// Quantile q of numbers in rising order, by linear interpolation at (n - 1) q. NaN of none.
[[nodiscard]] double quantile(std::span<const double> sorted, double q);

}  // namespace dealscope

// Mean and quantiles of a sample.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace dealscope {

inline constexpr std::array quantile_levels{0.05, 0.25, 0.5, 0.75, 0.95};

/// Summary of a metric over the trials in which it is defined, in its unit; NaN where it never is.
struct Summary {
  double mean = 0;
  std::array<double, quantile_levels.size()> quantiles{};  ///< at quantile_levels, Hyndman & Fan (1996) type 7
  int undefined_trials = 0;                                ///< trials excluded because the metric is NaN
};

/// Summarizes samples; NaN samples are excluded and counted. Reorders `samples`; the mean is summed in their order.
[[nodiscard]] Summary summarize(std::span<double> samples);

/// Quantile q [0, 1] of ascending numbers, by linear interpolation at (n - 1) q; NaN of an empty span.
[[nodiscard]] double quantile(std::span<const double> sorted, double q);

}  // namespace dealscope

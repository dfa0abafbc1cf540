// The range that results may take: the model over points drawn from the parameters' distributions (section 8).
#pragma once

#include <array>
#include <cstdint>

#include "metric_reference.hpp"

namespace dealscope {

inline constexpr int max_trials = 1'000'000;
inline constexpr std::array quantile_levels{0.05, 0.25, 0.5, 0.75, 0.95};

/// Of a metric over the trials in which it is defined; NaN where it never is.
struct Summary {
  double mean = 0;
  std::array<double, quantile_levels.size()> quantiles{};  ///< Hyndman & Fan type 7
  int undefined_trials = 0;
};

struct Simulation {
  std::vector<std::vector<Summary>> metrics;                   ///< [metric][point or period; one for a scalar]
  std::vector<std::array<double, regime_count>> regime_parts;  ///< by point: part of the trials in each state
};

/// Parameters independent and triangular around `values` (one lane); the same seed gives the same bits.
/// Samples are kept for as many years of rows as fit in `sample_bytes`; for more, the trials are run again.
[[nodiscard]] Simulation simulate(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                                  std::span<const MetricReference> rows,
                                  std::size_t sample_bytes = std::size_t{64} << 20);

/// Quantile q of numbers in rising order, by linear interpolation at (n - 1) q.
[[nodiscard]] double quantile(std::span<const double> sorted, double q);

}  // namespace dealscope

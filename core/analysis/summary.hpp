// Mean and quantiles of a sample.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "totals.hpp"

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

/// Moves the numbers that are not NaN to the front, in order, and returns their count.
[[nodiscard]] std::size_t drop_undefined(std::span<double> samples);

/// Ranks between which the quantiles lie, ascending, and the numbers of these ranks.
using QuantileRanks = std::array<std::size_t, 2 * quantile_levels.size()>;
using QuantileNumbers = std::array<double, 2 * quantile_levels.size()>;

/// `count`: of defined samples, one or more.
[[nodiscard]] QuantileRanks quantile_ranks(std::size_t count);
[[nodiscard]] Summary summary_of(const Totals& defined, std::size_t undefined, const QuantileNumbers& numbers);
/// Of samples that are NaN all.
[[nodiscard]] Summary undefined_summary(std::size_t undefined);

}  // namespace dealscope

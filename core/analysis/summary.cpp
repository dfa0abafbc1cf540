#include "summary.hpp"

#include <algorithm>
#include <cmath>

#include "../model/ratio.hpp"

namespace dealscope {

namespace {

/// Position of a quantile between two of n sorted numbers.
struct Position {
  std::size_t below, above;
  double part;  ///< weight of `above` [0, 1)
};

[[nodiscard]] Position position_of(double q, std::size_t n) {
  const double h = static_cast<double>(n - 1) * q;
  const auto below = static_cast<std::size_t>(h);
  return {below, std::min(below + 1, n - 1), h - static_cast<double>(below)};
}

[[nodiscard]] double between(double below, double above, double part) { return below + part * (above - below); }

}  // namespace

std::size_t drop_undefined(std::span<double> samples) {
  std::size_t count = 0;
  for (const double sample : samples)
    if (!std::isnan(sample)) samples[count++] = sample;
  return count;
}

double quantile(std::span<const double> sorted, double q) {
  if (sorted.empty()) return nan;
  const Position at = position_of(q, sorted.size());
  return between(sorted[at.below], sorted[at.above], at.part);
}

QuantileRanks quantile_ranks(std::size_t count) {
  QuantileRanks ranks;
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    const Position at = position_of(quantile_levels[i], count);
    ranks[2 * i] = at.below;
    ranks[2 * i + 1] = at.above;
  }
  std::sort(ranks.begin(), ranks.end());  // ranks of neighbouring quantiles may cross where samples are few
  return ranks;
}

Summary summary_of(const Totals& defined, std::size_t undefined, const QuantileNumbers& numbers) {
  Summary summary;
  summary.undefined_trials = static_cast<int>(undefined);
  summary.mean = defined.sum() / static_cast<double>(defined.count());
  const QuantileRanks ranks = quantile_ranks(defined.count());
  const auto number_of = [&](std::size_t rank) {
    return numbers[std::lower_bound(ranks.begin(), ranks.end(), rank) - ranks.begin()];
  };
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    const Position at = position_of(quantile_levels[i], defined.count());
    summary.quantiles[i] = between(number_of(at.below), number_of(at.above), at.part);
  }
  return summary;
}

Summary undefined_summary(std::size_t undefined) {
  Summary summary;
  summary.undefined_trials = static_cast<int>(undefined);
  summary.mean = nan;
  summary.quantiles.fill(nan);
  return summary;
}

Summary summarize(std::span<double> samples) {
  Totals totals;
  totals.add(samples);
  std::span<double> defined = samples;
  if (std::isnan(totals.sum())) {  // at least one sample is NaN
    defined = samples.first(drop_undefined(samples));
    totals = {};
    totals.add(defined);
  }
  const std::size_t undefined = samples.size() - defined.size();
  if (defined.empty()) return undefined_summary(undefined);
  const QuantileRanks ranks = quantile_ranks(defined.size());
  QuantileNumbers numbers;
  order_statistics(defined, totals.extent(), ranks, numbers);
  return summary_of(totals, undefined, numbers);
}

}  // namespace dealscope

#include "summary.hpp"

#include <algorithm>
#include <cmath>

#include "../model/share.hpp"
#include "order_statistics.hpp"

namespace dealscope {

namespace {

/// Where a quantile lies between two of n numbers in rising order.
struct Position {
  std::size_t below, above;
  double part;  ///< of the way from one to the other
};

[[nodiscard]] Position position_of(double q, std::size_t n) {
  const double h = static_cast<double>(n - 1) * q;
  const auto below = static_cast<std::size_t>(h);
  return {below, std::min(below + 1, n - 1), h - static_cast<double>(below)};
}

[[nodiscard]] double between(double below, double above, double part) { return below + part * (above - below); }

/// Moves the numbers that have a value to the front, in their order; how many they are.
[[nodiscard]] std::size_t drop_undefined(std::span<double> samples) {
  std::size_t kept = 0;
  for (const double sample : samples)
    if (!std::isnan(sample)) samples[kept++] = sample;
  return kept;
}

/// What one pass finds.
struct Totals {
  double sum = 0.0;
  Extent extent{};
};

/// In strands that a vector unit takes side by side: strand i % strands for the number i.
[[nodiscard]] Totals totals_of(std::span<const double> numbers) {
  if (numbers.empty()) return {};
  constexpr std::size_t strands = 4;
  double sum[strands] = {}, least[strands], greatest[strands];
  std::fill_n(least, strands, numbers.front());
  std::fill_n(greatest, strands, numbers.front());
  const auto add = [&](std::size_t s, double x) {
    sum[s] += x;
    least[s] = x < least[s] ? x : least[s];
    greatest[s] = x > greatest[s] ? x : greatest[s];
  };
  std::size_t i = 0;
  for (; i + strands <= numbers.size(); i += strands)
    for (std::size_t s = 0; s < strands; ++s) add(s, numbers[i + s]);
  for (std::size_t s = 0; i + s < numbers.size(); ++s) add(s, numbers[i + s]);
  return {(sum[0] + sum[1]) + (sum[2] + sum[3]),
          {*std::min_element(least, least + strands), *std::max_element(greatest, greatest + strands)}};
}

}  // namespace

double quantile(std::span<const double> sorted, double q) {
  if (sorted.empty()) return undefined;
  const Position at = position_of(q, sorted.size());
  return between(sorted[at.below], sorted[at.above], at.part);
}

Summary summarize(std::span<double> samples) {
  Totals totals = totals_of(samples);
  std::span<double> defined = samples;
  if (std::isnan(totals.sum)) {  // as one undefined sample makes it
    defined = samples.first(drop_undefined(samples));
    totals = totals_of(defined);
  }
  Summary summary;
  summary.undefined_trials = static_cast<int>(samples.size() - defined.size());
  if (defined.empty()) {
    summary.mean = undefined;
    summary.quantiles.fill(undefined);
    return summary;
  }
  summary.mean = totals.sum / static_cast<double>(defined.size());

  std::array<std::size_t, 2 * quantile_levels.size()> ranks;
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    const Position at = position_of(quantile_levels[i], defined.size());
    ranks[2 * i] = at.below;
    ranks[2 * i + 1] = at.above;
  }
  std::sort(ranks.begin(), ranks.end());  // those of neighbouring quantiles of few numbers may cross
  std::array<double, ranks.size()> found;
  order_statistics(defined, totals.extent, ranks, found);
  const auto number_of = [&](std::size_t rank) {
    return found[std::lower_bound(ranks.begin(), ranks.end(), rank) - ranks.begin()];
  };
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    const Position at = position_of(quantile_levels[i], defined.size());
    summary.quantiles[i] = between(number_of(at.below), number_of(at.above), at.part);
  }
  return summary;
}

}  // namespace dealscope

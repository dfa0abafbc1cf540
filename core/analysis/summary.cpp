#include "summary.hpp"

#include <algorithm>
#include <cmath>

#include "../model/ratio.hpp"
#include "order_statistics.hpp"

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

/// Moves the numbers that are not NaN to the front, in order, and returns their count.
[[nodiscard]] std::size_t drop_undefined(std::span<double> samples) {
  std::size_t count = 0;
  for (const double sample : samples)
    if (!std::isnan(sample)) samples[count++] = sample;
  return count;
}

struct SumMinMax {
  double sum = 0.0;
  MinMax extent{};
};

/// Sum, minimum and maximum in one pass. Number i goes to accumulator i % accumulators, so that the loop vectorises.
[[nodiscard]] SumMinMax sum_min_max(std::span<const double> numbers) {
  if (numbers.empty()) return {};
  constexpr std::size_t accumulators = 4;
  double sum[accumulators] = {}, least[accumulators], greatest[accumulators];
  std::fill_n(least, accumulators, numbers.front());
  std::fill_n(greatest, accumulators, numbers.front());
  const auto add = [&](std::size_t s, double x) {
    sum[s] += x;
    least[s] = x < least[s] ? x : least[s];
    greatest[s] = x > greatest[s] ? x : greatest[s];
  };
  std::size_t i = 0;
  for (; i + accumulators <= numbers.size(); i += accumulators)
    for (std::size_t s = 0; s < accumulators; ++s) add(s, numbers[i + s]);
  for (std::size_t s = 0; i + s < numbers.size(); ++s) add(s, numbers[i + s]);
  return {(sum[0] + sum[1]) + (sum[2] + sum[3]),
          {*std::min_element(least, least + accumulators), *std::max_element(greatest, greatest + accumulators)}};
}

}  // namespace

double quantile(std::span<const double> sorted, double q) {
  if (sorted.empty()) return nan;
  const Position at = position_of(q, sorted.size());
  return between(sorted[at.below], sorted[at.above], at.part);
}

Summary summarize(std::span<double> samples) {
  SumMinMax totals = sum_min_max(samples);
  std::span<double> defined = samples;
  if (std::isnan(totals.sum)) {  // at least one sample is NaN
    defined = samples.first(drop_undefined(samples));
    totals = sum_min_max(defined);
  }
  Summary summary;
  summary.undefined_trials = static_cast<int>(samples.size() - defined.size());
  if (defined.empty()) {
    summary.mean = nan;
    summary.quantiles.fill(nan);
    return summary;
  }
  summary.mean = totals.sum / static_cast<double>(defined.size());

  std::array<std::size_t, 2 * quantile_levels.size()> ranks;
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    const Position at = position_of(quantile_levels[i], defined.size());
    ranks[2 * i] = at.below;
    ranks[2 * i + 1] = at.above;
  }
  std::sort(ranks.begin(), ranks.end());  // ranks of neighbouring quantiles may cross where samples are few
  std::array<double, ranks.size()> selected;
  order_statistics(defined, totals.extent, ranks, selected);
  const auto number_of = [&](std::size_t rank) {
    return selected[std::lower_bound(ranks.begin(), ranks.end(), rank) - ranks.begin()];
  };
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    const Position at = position_of(quantile_levels[i], defined.size());
    summary.quantiles[i] = between(number_of(at.below), number_of(at.above), at.part);
  }
  return summary;
}

}  // namespace dealscope

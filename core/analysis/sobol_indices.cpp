#include "sobol_indices.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "../model/ratio.hpp"
#include "trial_runner.hpp"

namespace dealscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Mean, variance and standard error of the mean of a sequence of terms.
struct RunningMoments {
  double sum = 0, squares = 0, count = 0;

  void add(double term) {
    sum += term;
    squares += term * term;
    count += 1;
  }
  [[nodiscard]] double mean() const { return sum / count; }
  [[nodiscard]] double variance() const { return std::max(0.0, squares / count - mean() * mean()); }
  [[nodiscard]] double standard_error() const { return std::sqrt(variance() / count); }
};

enum PointSet { set_a, set_b };

/// The metric over all trials of a set, infinite where it overflows. `swapped`: a factor taken from the other set.
[[nodiscard]] std::vector<double> run_set(TrialRunner& model, const MetricRef& metric, int trials, PointSet set,
                                          std::optional<int> swapped = std::nullopt) {
  std::vector<double> results;
  results.reserve(trials);
  for (int first = 0; first < trials;) {
    const int lanes = TrialRunner::block(first, trials);
    const Result& result = model.run(set, first, lanes, swapped);
    for (int i = 0; i < lanes; ++i) {
      const double value = value_of(metric, result, i);
      results.push_back(is_overflow(metric, value) ? infinity : value);
    }
    first += lanes;
  }
  return results;
}

}  // namespace

Indices sobol_indices(std::span<const double> a, std::span<const double> b, std::span<const double> a_with_b) {
  RunningMoments both;
  for (const auto values : {a, b})
    for (const double value : values)
      if (!std::isnan(value)) both.add(value);
  const double mean = both.mean();
  RunningMoments around_mean;  // two passes: one would cancel digits where the mean is large
  for (const auto values : {a, b})
    for (const double value : values)
      if (!std::isnan(value)) around_mean.add((value - mean) * (value - mean));
  const double variance = around_mean.mean();
  const bool overflows = both.count > 0 && !std::isfinite(variance);
  if (overflows) return {infinity, infinity, infinity, infinity};

  RunningMoments first, total;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) || std::isnan(b[i]) || std::isnan(a_with_b[i])) continue;
    first.add((b[i] - mean) * (a_with_b[i] - a[i]));
    total.add(0.5 * (a[i] - a_with_b[i]) * (a[i] - a_with_b[i]));
  }
  if (!(variance > 0.0)) return {nan, nan, nan, nan};
  return {first.mean() / variance, first.standard_error() / variance, total.mean() / variance,
          total.standard_error() / variance};
}

std::vector<FactorIndices> sobol(const Scenario& scenario, const Values& values, const MetricRef& metric, int trials,
                                 std::uint64_t seed) {
  TrialRunner model(scenario, values, seed, {.outputs = metric.metric->outputs}, sobol_sets);
  const std::vector<double> a = run_set(model, metric, trials, set_a);
  const std::vector<double> b = run_set(model, metric, trials, set_b);
  std::vector<int> factors{demand_factor};
  factors.insert(factors.end(), scenario.display_order.begin(), scenario.display_order.end());
  std::vector<FactorIndices> indices;
  for (const int factor : factors)
    indices.push_back(
        {factor, sobol_indices(a, b, model.is_uncertain(factor) ? run_set(model, metric, trials, set_a, factor) : a)});
  return indices;
}

}  // namespace dealscope

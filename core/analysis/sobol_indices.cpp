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

/// The metric in each lane of a block, infinite where it overflows.
void append_values(const MetricRef& metric, const Result& result, int lanes, std::vector<double>& values) {
  for (int i = 0; i < lanes; ++i) {
    const double value = value_of(metric, result, i);
    values.push_back(is_overflow(metric, value) ? infinity : value);
  }
}

/// The metric over all trials of a set.
[[nodiscard]] std::vector<double> run_set(TrialRunner& model, const MetricRef& metric, int trials, PointSet set) {
  std::vector<double> values;
  values.reserve(trials);
  for (int first = 0; first < trials;) {
    const int lanes = TrialRunner::block(first, trials);
    append_values(metric, model.run(set, first, lanes), lanes, values);
    first += lanes;
  }
  return values;
}

/// Indices of one factor after another at the same points A and B.
class IndexEstimator {
 public:
  IndexEstimator(std::span<const double> a, std::span<const double> b) : a_(a), b_(b) {
    RunningMoments both;
    for (const auto values : {a, b})
      for (const double value : values)
        if (!std::isnan(value)) both.add(value);
    mean_ = both.mean();
    RunningMoments around_mean;  // two passes: one would cancel digits where the mean is large
    for (const auto values : {a, b})
      for (const double value : values)
        if (!std::isnan(value)) around_mean.add((value - mean_) * (value - mean_));
    variance_ = around_mean.mean();
    overflows_ = both.count > 0 && !std::isfinite(variance_);
  }

  /// Terms of a factor's indices.
  struct Terms {
    RunningMoments first, total;
  };

  /// Adds the points from `point` on, whose values at A with the factor's coordinate from B are given.
  void add(std::size_t point, std::span<const double> a_with_b, Terms& terms) const {
    for (std::size_t i = 0; i < a_with_b.size(); ++i) {
      const double a = a_[point + i], b = b_[point + i], mixed = a_with_b[i];
      if (std::isnan(a) || std::isnan(b) || std::isnan(mixed)) continue;
      terms.first.add((b - mean_) * (mixed - a));
      terms.total.add(0.5 * (a - mixed) * (a - mixed));
    }
  }

  [[nodiscard]] Indices indices(const Terms& terms) const {
    if (overflows_) return {infinity, infinity, infinity, infinity};
    if (!(variance_ > 0.0)) return {nan, nan, nan, nan};
    return {terms.first.mean() / variance_, terms.first.standard_error() / variance_, terms.total.mean() / variance_,
            terms.total.standard_error() / variance_};
  }

 private:
  std::span<const double> a_, b_;
  double mean_, variance_;
  bool overflows_;
};

}  // namespace

Indices sobol_indices(std::span<const double> a, std::span<const double> b, std::span<const double> a_with_b) {
  const IndexEstimator estimator(a, b);
  IndexEstimator::Terms terms;
  estimator.add(0, a_with_b, terms);
  return estimator.indices(terms);
}

std::vector<FactorIndices> sobol(const Scenario& scenario, const Values& values, const MetricRef& metric, int trials,
                                 std::uint64_t seed) {
  TrialRunner model(scenario, values, seed, {.outputs = metric.metric->outputs}, sobol_sets);
  const std::vector<double> a = run_set(model, metric, trials, set_a);
  const std::vector<double> b = run_set(model, metric, trials, set_b);
  const IndexEstimator estimator(a, b);

  std::vector<int> factors{demand_factor};
  factors.insert(factors.end(), scenario.display_order.begin(), scenario.display_order.end());
  std::vector<IndexEstimator::Terms> terms(factors.size());
  std::vector<double> a_with_b;
  for (int first = 0; first < trials;) {
    const int lanes = TrialRunner::block(first, trials);
    model.run(set_a, first, lanes);
    for (std::size_t f = 0; f < factors.size(); ++f) {
      a_with_b.clear();
      if (model.is_uncertain(factors[f]))
        append_values(metric, model.run_with(factors[f], set_b), lanes, a_with_b);
      else
        a_with_b.assign(a.begin() + first, a.begin() + first + lanes);
      estimator.add(static_cast<std::size_t>(first), a_with_b, terms[f]);
    }
    first += lanes;
  }
  std::vector<FactorIndices> indices;
  for (std::size_t f = 0; f < factors.size(); ++f) indices.push_back({factors[f], estimator.indices(terms[f])});
  return indices;
}

}  // namespace dealscope

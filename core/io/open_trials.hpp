// The page's trials: the figures of a scenario in, summaries and samples out, all in numbers.
#pragma once

#include "../analysis/simulate.hpp"
#include "open_figures.hpp"

namespace dealscope {

/// The figures of one scenario, and one simulation in slices. An instance is not thread-safe. Numbers are returned
/// until the next call.
class OpenTrials {
 public:
  /// Opens the figures of a scenario (scenario_figures.hpp) in the place of the former ones, and discards the run.
  /// Returns false, and leaves both, for an array of another length.
  [[nodiscard]] bool open(std::span<const double> figures);

  /// Starts a run in the place of the former one. `values`: of each parameter, in the order of describe's `parameters`;
  /// `rows`: positions in describe's `layout`; `trials`: 1 to max_trials; `seed`: an integer from 0 to 2^53. Returns no
  /// numbers.
  [[nodiscard]] NumbersOrFault start(std::span<const double> values, std::span<const double> rows, double trials,
                                     double seed);

  /// Runs for about the time of `trials` trials. Returns the fraction done [0, 1], 1 at the end or without a run.
  double advance(int trials);

  /// After the end, for each row and each of its points mean, quantiles at quantile_levels and the count of undefined
  /// trials, then for each point of the grid the probability of each regime: the bits of simulate.
  [[nodiscard]] NumbersOrFault result();

  /// Of the first trials the results of each column, then the regimes (simulate.hpp, samples). `count`: at most the
  /// trials of the run.
  [[nodiscard]] NumbersOrFault samples(int count);

 private:
  PointEvaluator evaluator_;
  std::vector<MetricRef> rows_;
  int trials_ = 0;
  std::uint64_t seed_ = 0;
  std::optional<SimulationRun> run_;
  std::vector<double> numbers_;
};

}  // namespace dealscope

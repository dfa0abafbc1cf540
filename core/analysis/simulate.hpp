// Monte Carlo simulation: distributions of metrics over sampled parameters (section 8).
#pragma once

#include <algorithm>
#include <array>
#include <memory>

#include "columns.hpp"
#include "summary.hpp"
#include "trial_runner.hpp"

namespace dealscope {

inline constexpr int max_trials = 1'000'000;

struct Simulation {
  std::vector<std::vector<Summary>> metrics;                         ///< [row][point or period; one for a scalar]
  std::vector<std::array<double, regime_count>> regime_probability;  ///< [point][Regime]: fraction of the trials
};

/// A simulation in slices, with the same bits as in one call, so that the caller can show progress or cancel. Stores
/// samples of as many columns as fit in `sample_bytes`; further columns take further passes over the trials.
/// sampled_dimensions(scenario, 1) must be possible.
class SimulationRun {
 public:
  SimulationRun(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                std::span<const MetricRef> rows, int steps_per_year = 1,
                std::size_t sample_bytes = std::size_t{64} << 20);

  /// Runs for about the time of `trials` trials. Returns the fraction done [0, 1], 1 at the end.
  double advance(int trials);

  /// The result; complete once advance() has returned 1.
  [[nodiscard]] const Simulation& result() const { return simulation_; }

 private:
  [[nodiscard]] bool is_done() const;
  /// Columns of the current pass: [first_column, end_column).
  [[nodiscard]] std::size_t first_column() const { return pass_ * columns_at_once_; }
  [[nodiscard]] std::size_t end_column() const { return std::min(first_column() + columns_at_once_, columns_.size()); }
  [[nodiscard]] std::span<double> samples_of(std::size_t column) {
    return {samples_.get() + (column - first_column()) * trials_, static_cast<std::size_t>(trials_)};
  }
  void run_block();
  void summarize_next_column();

  int trials_;
  std::size_t columns_at_once_;
  std::vector<Column> columns_;
  TrialRunner model_;
  std::unique_ptr<double[]> samples_;  ///< [column of the pass][trial], not initialised: a pass writes all
  std::size_t pass_ = 0;
  int run_ = 0;                   ///< trials run in this pass
  std::size_t columns_done_ = 0;  ///< columns of all passes
  Simulation simulation_;
};

/// Runs a whole simulation. `trials`: 1 to max_trials.
[[nodiscard]] Simulation simulate(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                                  std::span<const MetricRef> rows, int steps_per_year = 1);

/// Results of the trials first ... first + count - 1 of the same run: `count` numbers for each column (columns_of),
/// then `count` regime indices for each point of the grid.
[[nodiscard]] std::vector<double> samples(const Scenario& scenario, const Values& values, int first, int count,
                                          std::uint64_t seed, std::span<const MetricRef> rows, int steps_per_year = 1);

}  // namespace dealscope

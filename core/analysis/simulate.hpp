// Monte Carlo simulation: distributions of metrics over sampled parameters (section 8).
#pragma once

#include <array>
#include <memory>

#include "columns.hpp"
#include "streamed_sample.hpp"
#include "trial_runner.hpp"

namespace dealscope {

inline constexpr int max_trials = 1'000'000;

struct Simulation {
  std::vector<std::vector<Summary>> metrics;                         ///< [row][point or period; one for a scalar]
  std::vector<std::array<double, regime_count>> regime_probability;  ///< [point][Regime]: fraction of the trials
};

/// A simulation in slices, with the same bits as in one call, so that the caller can show progress or cancel. Stores
/// all samples in `sample_bytes`, or, where they do not fit, those near the quantiles (StreamedSample). More columns
/// than can be narrowed so far take further passes over the trials, and so do those whose quantiles lie elsewhere.
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
  [[nodiscard]] bool is_streamed() const { return room_ < trials_; }
  [[nodiscard]] bool is_last_pass() const { return first_ + pass_.size() == queue_.size(); }
  [[nodiscard]] bool is_done() const;
  /// Begins the passes over some columns, with room for `least_room` samples of each or more.
  void begin(std::vector<std::size_t> columns, int least_room);
  void begin_pass();
  /// Returns what it costs, in trials.
  int step();
  int run_block();
  void summarize_next_column();

  int trials_;
  int column_cost_;  ///< of narrowing or summarizing a column, in trials
  std::size_t sample_bytes_;
  std::vector<Column> columns_;
  TrialRunner model_;
  std::vector<std::size_t> queue_;   ///< columns to be summarized
  std::vector<std::size_t> missed_;  ///< columns of the queue whose quantiles were not among the stored samples
  std::size_t columns_at_once_ = 0;
  int room_ = 0;                               ///< samples of a column that are stored: a multiple of max_lanes, or all
  std::unique_ptr<double[]> samples_;          ///< [column of the pass][sample], not initialised
  std::size_t first_ = 0;                      ///< the pass's first column in the queue
  std::vector<StreamedSample> pass_;           ///< by column of the pass
  std::size_t narrowed_ = 0, summarized_ = 0;  ///< columns of the pass
  int run_ = 0;                                ///< trials run in the pass
  bool has_regimes_ = false;
  bool is_again_ = false;              ///< whether the queue is of columns that were missed
  double done_ = 0.0, planned_ = 0.0;  ///< cost of the queue
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

// The range that results may take: the model over points drawn from the parameters' distributions (section 8).
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
  std::vector<std::vector<Summary>> metrics;                         ///< [metric][point or period; one for a scalar]
  std::vector<std::array<double, regime_count>> regime_probability;  ///< by point: part of the trials in each state
};

/// A run that can be taken in slices, to the same bits: its caller may show how far it is, or drop it, between two.
/// Samples are kept for as many columns as fit in `sample_bytes`; for more, the trials are run again.
class SimulationRun {
 public:
  SimulationRun(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                std::span<const MetricRef> rows, std::size_t sample_bytes = std::size_t{64} << 20);

  /// Works for about as long as so many trials take. The part of the whole that is done, 1 at the end.
  double advance(int trials);

  /// What was found; whole only when all is done.
  [[nodiscard]] const Simulation& found() const { return found_; }

 private:
  [[nodiscard]] bool is_done() const;
  /// The columns of this pass.
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
  std::unique_ptr<double[]> samples_;  ///< [column of the pass][trial], not cleared: a pass writes them all
  std::size_t pass_ = 0;
  int run_ = 0;                   ///< trials of this pass
  std::size_t columns_done_ = 0;  ///< columns of all passes
  Simulation found_;
};

/// The same in one piece.
[[nodiscard]] Simulation simulate(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                                  std::span<const MetricRef> rows);

/// The trials first ... first + count - 1 of such a run as they are: for each column `count` numbers, and for each
/// point of the grid `count` states.
[[nodiscard]] std::vector<double> samples(const Scenario& scenario, const Values& values, int first, int count,
                                          std::uint64_t seed, std::span<const MetricRef> rows);

}  // namespace dealscope

// Runs the model over sampled parameters, a block of trials at a time.
#pragma once

#include <algorithm>

#include "../model/evaluate.hpp"
#include "parameter_sampler.hpp"

namespace dealscope {

class TrialRunner {
 public:
  /// Parameters are triangular around `values` (one lane); those that ride on demand are correlated (ParameterSampler).
  TrialRunner(const Scenario& scenario, const Values& values, std::uint64_t seed, const EvaluateOptions& options,
              int sets = 1)
      : scenario_(scenario), sampler_(scenario, values, seed, sets), options_(options) {}

  /// Whether trials depend on a factor: a parameter's index or demand_factor.
  [[nodiscard]] bool is_uncertain(int factor) const { return sampler_.is_uncertain(factor); }

  /// Number of trials of a block that starts at `first`: up to the next multiple of max_lanes or `end`.
  [[nodiscard]] static int block(int first, int end) { return std::min(max_lanes - first % max_lanes, end - first); }

  /// Runs the trials first ... first + lanes - 1 of a set; they are the lanes of the result.
  const Result& run(int set, int first, int lanes) {
    sampler_.sample(set, first, lanes, block_);
    set_ = set;
    first_ = first;
    evaluate(scenario_, block_, result_, options_);
    return result_;
  }

  /// The parameters of the last run(), by lane.
  [[nodiscard]] const Values& values() const { return block_; }

  /// Runs the trials of the last run() again with one factor of theirs from another set.
  const Result& run_with(int factor, int other) {
    sampler_.take_factor(factor, other, set_, first_, block_);
    evaluate(scenario_, block_, result_, options_);
    sampler_.take_factor(factor, set_, set_, first_, block_);
    return result_;
  }

 private:
  const Scenario& scenario_;
  ParameterSampler sampler_;
  EvaluateOptions options_;
  Values block_;
  int set_ = 0, first_ = 0;  ///< of the block
  Result result_;
};

}  // namespace dealscope

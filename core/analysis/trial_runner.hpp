// Runs the model over sampled parameters, a block of trials at a time.
#pragma once

#include <algorithm>
#include <optional>

#include "../model/metric_ref.hpp"
#include "parameter_sampler.hpp"

namespace dealscope {

class TrialRunner {
 public:
  /// Parameters are independent and triangular around `values` (one lane). `outputs`: outputs to evaluate.
  TrialRunner(const Scenario& scenario, const Values& values, std::uint64_t seed, OutputMask outputs, int sets = 1)
      : scenario_(scenario), sampler_(scenario, values, seed, sets), options_{.outputs = outputs} {}

  [[nodiscard]] bool is_uncertain(int parameter) const { return sampler_.is_uncertain(parameter); }

  /// Number of trials of a block that starts at `first`: up to the next multiple of max_lanes or `end`.
  [[nodiscard]] static int block(int first, int end) { return std::min(max_lanes - first % max_lanes, end - first); }

  /// Runs the trials first ... first + lanes - 1 of a set; they are the lanes of the result. `from_other`: a parameter
  /// sampled from the next set instead.
  const Result& run(int set, int first, int lanes, std::optional<int> from_other = std::nullopt) {
    sampler_.sample(set, first, lanes, block_);
    if (from_other) sampler_.sample_one(*from_other, set + 1, first, block_);
    evaluate(scenario_, block_, result_, options_);
    return result_;
  }

 private:
  const Scenario& scenario_;
  ParameterSampler sampler_;
  EvaluateOptions options_;
  Values block_;
  Result result_;
};

}  // namespace dealscope

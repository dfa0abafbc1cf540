// The model over drawn values: what every uncertainty run is made of.
#pragma once

#include <algorithm>
#include <optional>

#include "../model/metric_ref.hpp"
#include "parameter_sampler.hpp"

namespace dealscope {

class TrialRunner {
 public:
  /// Parameters independent and triangular around `values` (one lane). `outputs`: those wanted of the model.
  TrialRunner(const Scenario& scenario, const Values& values, std::uint64_t seed, OutputMask outputs, int sets = 1)
      : scenario_(scenario), sampler_(scenario, values, seed, sets), options_{.outputs = outputs} {}

  [[nodiscard]] bool is_uncertain(int parameter) const { return sampler_.is_uncertain(parameter); }

  /// How many trials from `first` one call runs at most, of those up to `end`.
  [[nodiscard]] static int block(int first, int end) { return std::min(max_lanes - first % max_lanes, end - first); }

  /// The trials first ... first + lanes - 1 of a set as the lanes of the result. `from_other`: a parameter that takes
  /// its value from the next set.
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

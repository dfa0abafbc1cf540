// Samples the uncertain parameters from their distributions by the inverse CDF at Sobol' points (section 8).
#pragma once

#include <cstdint>
#include <vector>

#include "../model/values.hpp"
#include "sobol_points.hpp"
#include "triangular.hpp"

namespace dealscope {

class ParameterSampler {
 public:
  /// Distributions around `values` (one lane). `sets`: number of independent sets of trials, in separate dimensions.
  ParameterSampler(const Scenario& scenario, const Values& values, std::uint64_t seed, int sets = 1);

  [[nodiscard]] bool is_uncertain(int parameter) const {
    return distributions_[parameter].low < distributions_[parameter].high;
  }

  /// Samples the trials first, first + 1 ... of a set as the lanes of a block; the same for the same seed.
  void sample(int set, int first, int lanes, Values& block) const;
  /// Samples one parameter; the block's other parameters are unchanged.
  void sample_one(int parameter, int set, int first, Values& block) const;

 private:
  std::vector<double> values_;
  std::vector<Triangular> distributions_;
  SobolPoints points_;
};

}  // namespace dealscope

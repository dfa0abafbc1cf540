// TrialRunner: every uncertain parameter drawn from its distribution by the inverse, at the same points for the same
// seed.
#pragma once

#include <cstdint>
#include <vector>

#include "../model/values.hpp"
#include "sobol_points.hpp"
#include "triangular.hpp"

namespace dealscope {

class ParameterSampler {
 public:
  /// Around `values` (one lane). `sets`: how many independent sets of trials, each in dimensions of its own.
  ParameterSampler(const Scenario& scenario, const Values& values, std::uint64_t seed, int sets = 1);

  [[nodiscard]] bool is_uncertain(int parameter) const { return spreads_[parameter].low < spreads_[parameter].high; }

  /// The trials first, first + 1 ... of a set, as the lanes of a block.
  void sample(int set, int first, int lanes, Values& block) const;
  /// The same for one parameter alone; the others stay as they are in the block.
  void sample_one(int parameter, int set, int first, Values& block) const;

 private:
  std::vector<double> certain_;
  std::vector<Triangular> spreads_;
  SobolPoints points_;
};

}  // namespace dealscope

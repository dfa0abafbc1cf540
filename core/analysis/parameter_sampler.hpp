// Samples the uncertain parameters from their distributions by the inverse CDF at Sobol' points (section 8).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "../model/values.hpp"
#include "common_factor.hpp"
#include "sobol_points.hpp"
#include "triangular.hpp"

namespace dealscope {

/// U among the factors of a trial; the others are the parameters' own numbers E, by the index of the parameter.
inline constexpr int demand_factor = -1;

/// Dimensions of Sobol' points that sets of trials take, possible up to SobolPoints::max_dimensions. In each set U is
/// the first; the parameters with low < high in the scenario itself follow in display order, whatever their present
/// values. The correlation itself is never drawn.
[[nodiscard]] int sampled_dimensions(const Scenario& scenario, int sets);

class ParameterSampler {
 public:
  /// Distributions around `values` (one lane). `sets`: number of independent sets of trials, in separate dimensions.
  ParameterSampler(const Scenario& scenario, const Values& values, std::uint64_t seed, int sets = 1);

  /// Whether trials depend on a factor: a parameter's index or demand_factor.
  [[nodiscard]] bool is_uncertain(int factor) const;

  /// Samples the trials first, first + 1 ... of a set as the lanes of a block, at most max_lanes; the same for the same
  /// seed.
  void sample(int set, int first, int lanes, Values& block) const;

  /// Takes one factor of a block, sampled from trial `first` of `set` on, from the set `other`; from `set` puts it
  /// back.
  void take_factor(int factor, int other, int set, int first, Values& block) const;

 private:
  struct Draw {
    int parameter;
    int dimension;  ///< of the first set
    Demand demand;  ///< indifferent for all where the correlation is 0
    InverseTriangular inverse_cdf;
  };
  [[nodiscard]] static std::vector<Draw> draws_around(const Scenario& scenario, const Values& values);
  [[nodiscard]] std::vector<int> dimensions_of_sets(const Scenario& scenario, int sets) const;

  /// Uniform numbers of a set from trial `first` on: of U (place 0), or of a draw (its number + 1).
  void uniform(std::size_t place, int set, int first, std::span<double> numbers) const;
  struct Common;
  [[nodiscard]] Common common_numbers(int set, int first, int lanes) const;
  void sample_draw(std::size_t d, int set, int first, const Common& common, Values& block) const;

  std::vector<double> values_;
  std::vector<Draw> draws_;
  std::vector<int> fixed_;  ///< parameters without a draw
  CommonFactor common_;
  SobolPoints points_;  ///< places by set: U, then those of draws_
};

}  // namespace dealscope

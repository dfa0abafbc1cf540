// Sobol' indices: the fraction of a metric's variance due to each factor, U and the parameters' own numbers (section
// 8).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "../model/metric_ref.hpp"

namespace dealscope {

/// Indices of a factor. NaN where the variance is 0, infinite where it overflows.
struct Indices {
  double first, first_se;  ///< first order, and its standard error
  double total, total_se;  ///< total: with all interactions
};

/// Estimates the indices from a function's values at points A, at points B, and at A with one coordinate from B. First
/// order: Saltelli et al. (2010), after subtraction of the mean; total: Jansen (1999). Standard errors are those of
/// means of independent terms. Points at which a value is NaN are excluded.
[[nodiscard]] Indices sobol_indices(std::span<const double> a, std::span<const double> b,
                                    std::span<const double> a_with_b);

struct FactorIndices {
  int factor;  ///< demand_factor or index in Scenario::parameters
  Indices indices;
};

/// Indices of U, then of every parameter in display order, from `trials` base points; 0 for those without uncertainty
/// and for U where nothing rides on demand. sampled_dimensions(scenario, sobol_sets) must be possible.
[[nodiscard]] std::vector<FactorIndices> sobol(const Scenario& scenario, const Values& values, const MetricRef& metric,
                                               int trials, std::uint64_t seed);

/// Sets of trials that sobol() samples.
inline constexpr int sobol_sets = 2;

}  // namespace dealscope

// How much of a metric's variance each assumption makes: Sobol' indices.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "../model/metric_ref.hpp"

namespace dealscope {

/// A parameter's part of the variance. NaN where there is no variance to share, infinite where the
/// variance overflows.
struct Indices {
  double first, first_se;  ///< alone; with its standard error
  double total, total_se;  ///< with all its interactions
};

/// From a function's values at points A, at points B, and at points A with one coordinate taken from B, element by
/// element. First order: Saltelli et al. 2010, with the mean taken out beforehand; total: Jansen 1999. The standard
/// errors are those of the means, as if the points were independent. Points at which a value is NaN are left out.
[[nodiscard]] Indices sobol_indices(std::span<const double> a, std::span<const double> b,
                                    std::span<const double> a_with_b);

struct ParameterIndices {
  int parameter;
  Indices indices;
};

/// Of every parameter, in the scenario's order, over `trials` base points; those without uncertainty have zeros.
[[nodiscard]] std::vector<ParameterIndices> sobol(const Scenario& scenario, const Values& values,
                                                  const MetricRef& metric, int trials, std::uint64_t seed);

}  // namespace dealscope

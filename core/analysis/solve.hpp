// Inverse problem: the values of one parameter at which a metric equals a target (section 8).
#pragma once

#include "batch_evaluator.hpp"

namespace dealscope {

struct Root {
  double value;   ///< of the parameter
  double metric;  ///< at that value
};

struct Solution {
  /// Roots in the parameter's [min, max], nearest to its present value first; may be empty.
  std::vector<Root> roots;
  Root nearest;  ///< point at which the metric is closest to the target; NaN if it is undefined everywhere
};

/// A root is within 1e-9 of the target, relative (absolute for a target of 0). A jump over the target is not a root.
[[nodiscard]] Solution solve(const Scenario& scenario, const Values& values, const MetricRef& metric, double target,
                             int parameter);

}  // namespace dealscope

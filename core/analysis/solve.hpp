// What would have to be true: the value of one parameter at which a metric meets a target.
#pragma once

#include "batch_evaluator.hpp"

namespace dealscope {

struct Root {
  double value;   ///< of the parameter
  double metric;  ///< there
};

struct Solution {
  /// Where the target is met, nearest to the parameter's present value first; empty if nowhere in [min, max].
  std::vector<Root> roots;
  Root nearest;  ///< where the metric comes closest to the target; NaN if it is not defined anywhere
};

/// Met means within 1e-9 of the target, relative (absolute for a target of 0). A jump over the target does not meet it.
[[nodiscard]] Solution solve(const Scenario& scenario, const Values& values, const MetricRef& metric, double target,
                             int parameter);

}  // namespace dealscope

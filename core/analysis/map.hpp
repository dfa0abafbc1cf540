// A metric and the regime over a grid of two parameters.
#pragma once

#include "batch_evaluator.hpp"

namespace dealscope {

struct Axis {
  int parameter;  ///< index in Scenario::parameters
  std::vector<double> values;
};

/// `count` equidistant values from the parameter's min to its max, both included; min alone for a count of 1.
[[nodiscard]] Axis axis_of(const Scenario& scenario, int parameter, int count);

/// [y][x]: the result at (x, y) has the index y * x.values.size() + x.
[[nodiscard]] std::vector<SweepResult> map(const Scenario& scenario, const Values& values, const MetricRef& metric,
                                           const Axis& x, const Axis& y);

}  // namespace dealscope

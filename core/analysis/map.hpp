// Where the two can go: the metric and the state over two parameters.
#pragma once

#include "batch_evaluator.hpp"

namespace dealscope {

struct Axis {
  int parameter;
  std::vector<double> values;
};

/// `count` values from the parameter's min to its max, both included; min alone for a count of 1.
[[nodiscard]] Axis axis_of(const Scenario& scenario, int parameter, int count);

/// By rows of y: the setting (x, y) stands at [y * x.values.size() + x].
[[nodiscard]] std::vector<SweepResult> map(const Scenario& scenario, const Values& values, const MetricRef& metric,
                                           const Axis& x, const Axis& y);

}  // namespace dealscope

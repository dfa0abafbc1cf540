// Which assumption matters most: the metric with each parameter at the low and the high of its spread, the others as
// they are.
#pragma once

#include "batch_evaluator.hpp"

namespace dealscope {

struct TornadoBar {
  int parameter;
  double low, high;        ///< of the parameter
  double at_low, at_high;  ///< the metric there; NaN where it is not defined, and so the swing
  double swing;            ///< |at_high - at_low|
};

/// Largest swing first, ties in the scenario's order, undefined ones last.
[[nodiscard]] std::vector<TornadoBar> tornado(const Scenario& scenario, const Values& values, const MetricRef& metric);

}  // namespace dealscope

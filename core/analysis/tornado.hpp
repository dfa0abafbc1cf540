// Tornado chart: the metric with each parameter at the low and high end of its distribution, the others at their
// present values (section 8).
#pragma once

#include "batch_evaluator.hpp"

namespace dealscope {

struct TornadoBar {
  int parameter;
  double low, high;        ///< of the parameter
  double at_low, at_high;  ///< the metric at low and high; NaN where undefined, as is the swing
  double swing;            ///< |at_high - at_low|
};

/// Bars by descending swing; ties in display order, undefined ones last.
[[nodiscard]] std::vector<TornadoBar> tornado(const Scenario& scenario, const Values& values, const MetricRef& metric);

}  // namespace dealscope

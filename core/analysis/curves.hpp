// A metric as a function of each parameter alone, over its range.
#pragma once

#include "batch_evaluator.hpp"

namespace dealscope {

/// [parameter in display order][count]: the metric with that parameter from min to max, both included, the others at
/// their present values. NaN where it is undefined.
[[nodiscard]] std::vector<double> curves(const Scenario& scenario, const Values& values, const MetricRef& metric,
                                         int count);

}  // namespace dealscope

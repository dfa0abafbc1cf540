// How a metric answers to each parameter alone, over its whole range.
#pragma once

#include "batch_evaluator.hpp"

namespace dealscope {

/// [parameter, as the scenario lists them][count]: the metric with that parameter from its min to its max, both
/// included, the others as they are. NaN where it is not defined.
[[nodiscard]] std::vector<double> curves(const Scenario& scenario, const Values& values, const MetricRef& metric,
                                         int count);

}  // namespace dealscope

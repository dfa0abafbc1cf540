// One metric at many settings of the levers: the settings are lanes of the model, a block of them at a time.
#pragma once

#include <span>
#include <vector>

#include "metric_reference.hpp"

namespace dealscope {

/// What differs from the values as they are: one or two parameters.
struct Setting {
  int x = 0;  ///< places in Scenario::parameters
  double x_value = 0;
  int y = 0;  ///< the same as x if there is no second
  double y_value = 0;
};

[[nodiscard]] inline Setting setting(int parameter, double value) { return {parameter, value, parameter, value}; }

struct Swept {
  double metric;
  Regime regime;  ///< at the metric's point; without meaning for sums and scalars
};

/// The metric at each setting, everything else as in `values` (one lane).
[[nodiscard]] std::vector<Swept> sweep(const Scenario& scenario, const Values& values, const MetricReference& metric,
                                       std::span<const Setting> settings);

}  // namespace dealscope

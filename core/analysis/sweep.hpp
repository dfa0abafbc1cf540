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

/// What it is made in is kept from one call to the next: a few settings at a time cost no memory anew.
class Sweep {
 public:
  Sweep(const Scenario& scenario, const Values& values, const MetricReference& metric)
      : scenario_(scenario), values_(values), metric_(metric) {}

  /// The metric at each setting, everything else as in `values` (one lane).
  [[nodiscard]] std::vector<Swept> at(std::span<const Setting> settings);

 private:
  const Scenario& scenario_;
  const Values& values_;
  const MetricReference& metric_;
  Values block_;
  Result result_;
};

/// The same once.
[[nodiscard]] inline std::vector<Swept> sweep(const Scenario& scenario, const Values& values,
                                              const MetricReference& metric, std::span<const Setting> settings) {
  return Sweep(scenario, values, metric).at(settings);
}

}  // namespace dealscope

// One metric at many settings of the levers: the settings are lanes of the model, a block of them at a time.
#pragma once

#include <span>
#include <vector>

#include "../model/metric_ref.hpp"

namespace dealscope {

/// What differs from the values as they are: one or two parameters.
struct SweepPoint {
  int x = 0;  ///< places in Scenario::parameters
  double x_value = 0;
  int y = 0;  ///< the same as x if there is no second
  double y_value = 0;
};

[[nodiscard]] inline SweepPoint sweep_point(int parameter, double value) {
  return {parameter, value, parameter, value};
}

struct SweepResult {
  double metric;
  Regime regime;  ///< at the metric's point; without meaning for sums and scalars
};

/// What it is made in is kept from one call to the next: a few settings at a time cost no memory anew.
class BatchEvaluator {
 public:
  BatchEvaluator(const Scenario& scenario, const Values& values, const MetricRef& metric)
      : scenario_(scenario), values_(values), metric_(metric) {}

  /// The metric at each setting, everything else as in `values` (one lane).
  [[nodiscard]] std::vector<SweepResult> at(std::span<const SweepPoint> settings);

 private:
  const Scenario& scenario_;
  const Values& values_;
  const MetricRef& metric_;
  Values block_;
  Result result_;
};

/// The same once.
[[nodiscard]] inline std::vector<SweepResult> sweep(const Scenario& scenario, const Values& values,
                                                    const MetricRef& metric, std::span<const SweepPoint> settings) {
  return BatchEvaluator(scenario, values, metric).at(settings);
}

}  // namespace dealscope

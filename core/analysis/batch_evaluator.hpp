// Evaluates one metric at many points that differ in one or two parameters; points are lanes, a block at a time.
#pragma once

#include <span>
#include <vector>

#include "../model/metric_ref.hpp"

namespace dealscope {

/// A point of a sweep: new values of one or two parameters.
struct SweepPoint {
  int x = 0;  ///< index in Scenario::parameters
  double x_value = 0;
  int y = 0;  ///< equal to x if there is no second parameter
  double y_value = 0;
};

[[nodiscard]] inline SweepPoint sweep_point(int parameter, double value) {
  return {parameter, value, parameter, value};
}

/// Evaluates up to max_lanes points at once, as the lanes of one run. Reuses its memory; refers to its arguments.
class SweepBlock {
 public:
  SweepBlock(const Scenario& scenario, const Values& values, OutputMask outputs)
      : scenario_(scenario), values_(values), outputs_(outputs) {}

  /// Evaluates the points, other parameters as in `values` (one lane). Valid until the next call, as is values().
  const Result& run(std::span<const SweepPoint> points);
  [[nodiscard]] const Values& values() const { return block_; }

 private:
  const Scenario& scenario_;
  const Values& values_;
  OutputMask outputs_;
  Values block_;
  Result result_;
};

struct SweepResult {
  double metric;
  Regime regime;  ///< at the metric's point, if requested; meaningless for sums and scalars
};

/// Reuses its memory between calls, so that small batches allocate nothing. Refers to its arguments.
class BatchEvaluator {
 public:
  BatchEvaluator(const Scenario& scenario, const Values& values, const MetricRef& metric, bool has_regimes = false)
      : block_(scenario, values, metric.metric->outputs | (has_regimes ? dependences : 0u)),
        metric_(metric),
        has_regimes_(has_regimes) {}

  /// The metric at each point, other parameters as in `values` (one lane); NaN where it is undefined.
  [[nodiscard]] std::vector<SweepResult> at(std::span<const SweepPoint> points);

 private:
  SweepBlock block_;
  const MetricRef& metric_;
  bool has_regimes_;
};

/// One batch.
[[nodiscard]] inline std::vector<SweepResult> sweep(const Scenario& scenario, const Values& values,
                                                    const MetricRef& metric, std::span<const SweepPoint> points,
                                                    bool has_regimes = false) {
  return BatchEvaluator(scenario, values, metric, has_regimes).at(points);
}

}  // namespace dealscope

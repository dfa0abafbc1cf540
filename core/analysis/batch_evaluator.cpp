#include "batch_evaluator.hpp"

#include <algorithm>

namespace dealscope {

std::vector<SweepResult> BatchEvaluator::at(std::span<const SweepPoint> points) {
  std::vector<SweepResult> results;
  results.reserve(points.size());
  for (std::size_t first = 0; first < points.size(); first += max_lanes) {
    const int lanes = static_cast<int>(std::min<std::size_t>(max_lanes, points.size() - first));
    block_.lane_count = lanes;
    block_.numbers.resize(values_.numbers.size() * lanes);
    for (int p = 0; p < static_cast<int>(values_.numbers.size()); ++p)
      std::fill_n(block_.at(p), lanes, values_.numbers[p]);
    for (int i = 0; i < lanes; ++i) {
      const SweepPoint& point = points[first + i];
      block_.at(point.x)[i] = point.x_value;
      block_.at(point.y)[i] = point.y_value;
    }
    evaluate(scenario_, block_, result_, {.outputs = metric_.metric->outputs | (has_regimes_ ? dependences : 0u)});
    for (int i = 0; i < lanes; ++i)
      results.push_back({value_of(metric_, result_, i),
                         has_regimes_ ? result_.coexistence.regime[metric_.point * lanes + i] : Regime{}});
  }
  return results;
}

}  // namespace dealscope

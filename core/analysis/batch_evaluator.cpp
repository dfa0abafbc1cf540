#include "batch_evaluator.hpp"

#include <algorithm>

namespace dealscope {

const Result& SweepBlock::run(std::span<const SweepPoint> points) {
  const int lanes = static_cast<int>(points.size());
  block_.lane_count = lanes;
  block_.numbers.resize(values_.numbers.size() * lanes);
  for (int p = 0; p < static_cast<int>(values_.numbers.size()); ++p)
    std::fill_n(block_.at(p), lanes, values_.numbers[p]);
  for (int i = 0; i < lanes; ++i) {
    block_.at(points[i].x)[i] = points[i].x_value;
    block_.at(points[i].y)[i] = points[i].y_value;
  }
  evaluate(scenario_, block_, result_, {.outputs = outputs_});
  return result_;
}

std::vector<SweepResult> BatchEvaluator::at(std::span<const SweepPoint> points) {
  std::vector<SweepResult> results;
  results.reserve(points.size());
  for (std::size_t first = 0; first < points.size(); first += max_lanes) {
    const int lanes = static_cast<int>(std::min<std::size_t>(max_lanes, points.size() - first));
    const Result& result = block_.run(points.subspan(first, lanes));
    for (int i = 0; i < lanes; ++i)
      results.push_back({value_of(metric_, result, i),
                         has_regimes_ ? result.coexistence.regime[metric_.point * lanes + i] : Regime{}});
  }
  return results;
}

}  // namespace dealscope

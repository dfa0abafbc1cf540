#include "batch_evaluator.hpp"

#include <algorithm>

namespace dealscope {

std::vector<SweepResult> BatchEvaluator::at(std::span<const SweepPoint> settings) {
  std::vector<SweepResult> swept;
  swept.reserve(settings.size());
  for (std::size_t first = 0; first < settings.size(); first += max_lanes) {
    const int lanes = static_cast<int>(std::min<std::size_t>(max_lanes, settings.size() - first));
    block_.lane_count = lanes;
    block_.numbers.resize(values_.numbers.size() * lanes);
    for (int p = 0; p < static_cast<int>(values_.numbers.size()); ++p)
      std::fill_n(block_.at(p), lanes, values_.numbers[p]);
    for (int i = 0; i < lanes; ++i) {
      const SweepPoint& wanted = settings[first + i];
      block_.at(wanted.x)[i] = wanted.x_value;
      block_.at(wanted.y)[i] = wanted.y_value;
    }
    evaluate(scenario_, block_, result_, {.outputs = metric_.metric->outputs});
    for (int i = 0; i < lanes; ++i)
      swept.push_back({value_of(metric_, result_, i), result_.coexistence.regime[metric_.point * lanes + i]});
  }
  return swept;
}

}  // namespace dealscope

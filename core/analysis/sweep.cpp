#include "sweep.hpp"

#include <algorithm>

namespace dealscope {

std::vector<Swept> sweep(const Scenario& scenario, const Values& values, const MetricReference& metric,
                         std::span<const Setting> settings) {
  std::vector<Swept> swept;
  swept.reserve(settings.size());
  Values block;
  Result result;
  for (std::size_t first = 0; first < settings.size(); first += max_lanes) {
    const int lanes = static_cast<int>(std::min<std::size_t>(max_lanes, settings.size() - first));
    block.lanes = lanes;
    block.numbers.resize(values.numbers.size() * lanes);
    for (int p = 0; p < static_cast<int>(values.numbers.size()); ++p)
      std::fill_n(block.at(p), lanes, values.numbers[p]);
    for (int i = 0; i < lanes; ++i) {
      const Setting& wanted = settings[first + i];
      block.at(wanted.x)[i] = wanted.x_value;
      block.at(wanted.y)[i] = wanted.y_value;
    }
    evaluate(scenario, block, result, {.parts = metric.metric->parts});
    for (int i = 0; i < lanes; ++i)
      swept.push_back({value_of(metric, result, i), result.coexistence.regime[metric.point * lanes + i]});
  }
  return swept;
}

}  // namespace dealscope

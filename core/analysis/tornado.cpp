#include "tornado.hpp"

#include <algorithm>
#include <cmath>

#include "insertion_sort.hpp"
#include "spread.hpp"

namespace dealscope {

std::vector<Bar> tornado(const Scenario& scenario, const Values& values, const MetricReference& metric) {
  std::vector<Setting> settings;
  std::vector<Bar> bars;
  for (const int parameter : scenario.listed) {
    const Spread spread = spread_around(scenario.parameters[parameter], values.at(parameter)[0]);
    settings.push_back(setting(parameter, spread.low));
    settings.push_back(setting(parameter, spread.high));
    bars.push_back({.parameter = parameter, .low = spread.low, .high = spread.high});
  }
  const std::vector<Swept> swept = sweep(scenario, values, metric, settings);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    bars[i].at_low = swept[2 * i].metric;
    bars[i].at_high = swept[2 * i + 1].metric;
    bars[i].swing = std::abs(bars[i].at_high - bars[i].at_low);
  }
  const auto size = [](const Bar& bar) { return std::isnan(bar.swing) ? -1.0 : bar.swing; };
  insertion_sort(bars, [&](const Bar& a, const Bar& b) { return size(a) > size(b); });
  return bars;
}

}  // namespace dealscope

#include "tornado.hpp"

#include <algorithm>
#include <cmath>

#include "stable_insertion_sort.hpp"
#include "triangular.hpp"

namespace dealscope {

std::vector<TornadoBar> tornado(const Scenario& scenario, const Values& values, const MetricRef& metric) {
  std::vector<SweepPoint> points;
  std::vector<TornadoBar> bars;
  for (const int parameter : scenario.display_order) {
    const Triangular spread = triangular_around(scenario.parameters[parameter], values.at(parameter)[0]);
    points.push_back(sweep_point(parameter, spread.low));
    points.push_back(sweep_point(parameter, spread.high));
    bars.push_back({.parameter = parameter, .low = spread.low, .high = spread.high});
  }
  const std::vector<SweepResult> results = sweep(scenario, values, metric, points);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    bars[i].at_low = results[2 * i].metric;
    bars[i].at_high = results[2 * i + 1].metric;
    bars[i].swing = std::abs(bars[i].at_high - bars[i].at_low);
  }
  const auto size = [](const TornadoBar& bar) { return std::isnan(bar.swing) ? -1.0 : bar.swing; };
  stable_insertion_sort(bars, [&](const TornadoBar& a, const TornadoBar& b) { return size(a) > size(b); });
  return bars;
}

}  // namespace dealscope

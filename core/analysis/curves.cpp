#include "curves.hpp"

#include "map.hpp"

namespace dealscope {

std::vector<double> curves(const Scenario& scenario, const Values& values, const MetricRef& metric, int count) {
  std::vector<SweepPoint> points;
  for (const int parameter : scenario.display_order)
    for (const double value : axis_of(scenario, parameter, count).values)
      points.push_back(sweep_point(parameter, value));
  std::vector<double> numbers;
  for (const SweepResult& one : sweep(scenario, values, metric, points)) numbers.push_back(one.metric);
  return numbers;
}

}  // namespace dealscope

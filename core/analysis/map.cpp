#include "map.hpp"

namespace dealscope {

Axis axis_of(const Scenario& scenario, int parameter, int count) {
  const Range& range = scenario.parameters[parameter].range;
  Axis axis{parameter, {}};
  for (int i = 0; i < count; ++i)
    axis.values.push_back(i == 0           ? range.min
                          : i == count - 1 ? range.max
                                           : range.min + (range.max - range.min) * i / (count - 1));
  return axis;
}

std::vector<SweepResult> map(const Scenario& scenario, const Values& values, const MetricRef& metric, const Axis& x,
                             const Axis& y) {
  std::vector<SweepPoint> points;
  points.reserve(x.values.size() * y.values.size());
  for (const double y_value : y.values)
    for (const double x_value : x.values) points.push_back({x.parameter, x_value, y.parameter, y_value});
  return sweep(scenario, values, metric, points, true);
}

}  // namespace dealscope

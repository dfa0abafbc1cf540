#include "curves.hpp"

#include "map.hpp"

namespace dealscope {

std::vector<double> curves(const Scenario& scenario, const Values& values, const MetricReference& metric, int count) {
  std::vector<Setting> settings;
  for (const int parameter : scenario.listed)
    for (const double value : axis_of(scenario, parameter, count).values) settings.push_back(setting(parameter, value));
  std::vector<double> found;
  for (const Swept& one : sweep(scenario, values, metric, settings)) found.push_back(one.metric);
  return found;
}

}  // namespace dealscope

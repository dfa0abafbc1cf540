#include "values.hpp"

#include <algorithm>

namespace dealscope {

Values values_of(const Scenario& scenario, std::span<const Override> overrides, int lanes) {
  Values values{.lane_count = lanes};
  const int all = values.lane_count;
  values.numbers.resize(scenario.parameters.size() * all);
  for (int i = 0; i < static_cast<int>(scenario.parameters.size()); ++i)
    std::fill_n(values.at(i), all, scenario.parameters[i].value);
  for (const Override& o : overrides) std::fill_n(values.at(o.parameter), all, o.value);
  return values;
}

}  // namespace dealscope

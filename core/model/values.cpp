#include "values.hpp"

#include <algorithm>

namespace dealscope {

Values values_of(const Scenario& scenario, std::span<const Override> overrides, int lanes) {
  Values values{.lane_count = lanes, .numbers = std::vector<double>(scenario.parameters.size() * lanes)};
  for (int i = 0; i < static_cast<int>(scenario.parameters.size()); ++i)
    std::fill_n(values.at(i), lanes, scenario.parameters[i].value);
  for (const Override& o : overrides) std::fill_n(values.at(o.parameter), lanes, o.value);
  return values;
}

}  // namespace dealscope

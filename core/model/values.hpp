// Parameter values by lane: the scenario's own with overrides applied.
#pragma once

#include <span>
#include <vector>

#include "parameters.hpp"
#include "scenario.hpp"
#include "series.hpp"

namespace dealscope {

struct Values {
  LaneCount lane_count = 1;
  std::vector<double> numbers;  ///< [index in Scenario::parameters][lane]

  [[nodiscard]] const double* at(int parameter) const {
    return numbers.data() + static_cast<std::size_t>(parameter) * lane_count;
  }
  [[nodiscard]] double* at(int parameter) { return numbers.data() + static_cast<std::size_t>(parameter) * lane_count; }
  /// The lanes of a parameter of the formulas.
  [[nodiscard]] const double* operator[](ParameterId name) const { return at(static_cast<int>(name)); }
  [[nodiscard]] double* operator[](ParameterId name) { return at(static_cast<int>(name)); }
};

/// The scenario's values with the overrides applied, the same in each lane. Overrides are not checked here.
[[nodiscard]] Values values_of(const Scenario& scenario, std::span<const Override> overrides, int lanes = 1);

}  // namespace dealscope

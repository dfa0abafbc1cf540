// The model over drawn values: what every uncertainty run is made of.
#pragma once

#include <algorithm>
#include <optional>

#include "draws.hpp"
#include "metric_reference.hpp"

namespace dealscope {

class Trials {
 public:
  /// Parameters independent and triangular around `values` (one lane). `parts`: of the model, that are of interest.
  Trials(const Scenario& scenario, const Values& values, std::uint64_t seed, Parts parts, int sets = 1)
      : scenario_(scenario), draws_(scenario, values, seed, sets), scope_{.parts = parts} {}

  [[nodiscard]] bool is_uncertain(int parameter) const { return draws_.is_uncertain(parameter); }

  /// How many trials from `first` one call runs at most, of those up to `end`.
  [[nodiscard]] static int block(int first, int end) { return std::min(max_lanes - first % max_lanes, end - first); }

  /// The trials first ... first + lanes - 1 of a set as the lanes of the result. `from_other`: a parameter that takes
  /// its value from the next set.
  const Result& run(int set, int first, int lanes, std::optional<int> from_other = std::nullopt) {
    draws_.draw(set, first, lanes, block_);
    if (from_other) draws_.draw_one(*from_other, set + 1, first, block_);
    evaluate(scenario_, block_, result_, scope_);
    return result_;
  }

 private:
  const Scenario& scenario_;
  Draws draws_;
  Scope scope_;
  Values block_;
  Result result_;
};

}  // namespace dealscope

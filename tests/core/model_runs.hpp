// Scenarios and random values for tests of the model without JSON.
#pragma once

#include <string>
#include <vector>

#include "model/evaluate.hpp"
#include "random_numbers.hpp"

namespace dealscope::test {

[[nodiscard]] Scenario scenario_from(const std::string& text);
[[nodiscard]] Scenario scenario_named(const std::string& id);

[[nodiscard]] Result run(const Scenario& scenario, const Values& values, int steps_per_year = 1);
[[nodiscard]] Result run(const Scenario& scenario, const std::vector<Override>& overrides = {});

/// Index of a parameter by its id.
[[nodiscard]] int index_of(const Scenario& scenario, const std::string& id);
[[nodiscard]] Override set(const Scenario& scenario, const std::string& id, double value);

/// The same values by id in another scenario, which may have other parameters too: those keep its own value.
[[nodiscard]] Values carried_over(const Scenario& from, const Values& values, const Scenario& to);

/// Values drawn over the whole range of every parameter, its ends included; the same seed gives the same values.
class RandomValues {
 public:
  RandomValues(const Scenario& scenario, std::uint64_t seed) : scenario_(scenario), numbers_(seed) {}
  [[nodiscard]] Values draw(int lanes = 1);

 private:
  const Scenario& scenario_;
  RandomNumbers numbers_;
};

}  // namespace dealscope::test

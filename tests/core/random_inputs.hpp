// The inputs over which properties are tested: random overrides of the shipped scenarios, and random scenarios.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "model_runs.hpp"
#include "random_scenario.hpp"

namespace dealscope::test {

/// Scenarios that a property is tested over: the shipped ones and as many random ones as make up this number. The one
/// constant that sets how long the tests of the model run.
inline constexpr int tested_scenarios = 120;
/// Random overrides of a shipped scenario and of a random one.
inline constexpr int draws_of_shipped = 12, draws_of_random = 2;

/// Calls check(text, draws, seed) for each scenario.
template <class Check>
void over_scenario_texts(std::uint64_t seed, const Check& check) {
  for (const char* id : scenario_ids) {
    INFO(id);
    check(file_json(scenario_path(id)), draws_of_shipped, seed);
  }
  for (std::uint64_t i = std::size(scenario_ids); i < tested_scenarios; ++i) {
    const std::uint64_t own_seed = 1000 * seed + i;
    INFO("random_scenario(" << own_seed << ")");
    check(random_scenario(own_seed), draws_of_random, own_seed);
  }
}

struct TestedScenario {
  Scenario scenario;
  int draws;
};
[[nodiscard]] inline const std::vector<TestedScenario>& tested_as_they_are() {
  static const std::vector<TestedScenario> all = [] {
    std::vector<TestedScenario> read;
    over_scenario_texts(1, [&](const Json& text, int draws, std::uint64_t) {
      read.push_back({scenario_from(text.dump()), draws});
    });
    return read;
  }();
  return all;
}

/// Calls check(scenario, values) for each scenario and draw; `alter` may change a scenario's text first.
template <class Alter, class Check>
void over_altered_inputs(std::uint64_t seed, const Alter& alter, const Check& check) {
  over_scenario_texts(seed, [&](Json text, int draws, std::uint64_t own_seed) {
    alter(text);
    const Scenario scenario = scenario_from(text.dump());
    RandomValues random(scenario, own_seed);
    for (int draw = 0; draw < draws; ++draw) {
      INFO("draw " << draw);
      check(scenario, random.draw());
    }
  });
}

/// The same for the scenarios as they are, which are read once for all properties.
template <class Check>
void over_random_inputs(std::uint64_t seed, const Check& check) {
  for (const TestedScenario& tested : tested_as_they_are()) {
    INFO(tested.scenario.id);
    RandomValues random(tested.scenario, seed);
    for (int draw = 0; draw < tested.draws; ++draw) {
      INFO("draw " << draw);
      check(tested.scenario, random.draw());
    }
  }
}

}  // namespace dealscope::test

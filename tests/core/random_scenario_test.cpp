// The random scenarios are valid, the same for the same seed, and reach the shapes that they are for.
#include "random_scenario.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "random_inputs.hpp"

namespace dealscope::test {

TEST_CASE("a seed gives the same scenario each time, and another seed another one") {
  CHECK(random_scenario(7) == random_scenario(7));
  CHECK(random_scenario(7) != random_scenario(8));
}

TEST_CASE("random scenarios are valid and of all shapes") {
  int builds = 0, schedules = 0, parts_of_builds = 0, parts_of_others = 0, ended = 0, empty_books = 0,
      two_providers = 0, one_year = 0, at_min = 0, at_max = 0, open_values = 0, open_capacities = 0, caps = 0,
      invested_before = 0;
  for (std::uint64_t seed = 0; seed < 80; ++seed) {
    INFO(seed);
    const Scenario scenario = scenario_from(random_scenario(seed).dump());
    empty_books += scenario.contracts.empty();
    two_providers += scenario.providers.size() == 2;
    one_year += scenario.years == 1;
    caps += scenario.revenue_share_cap_usd_bn.has_value();
    for (const Contract& contract : scenario.contracts) {
      const auto& figures = contract.figures;
      using enum ContractField;
      builds += contract.kind == ContractKind::build;
      schedules += !contract.schedule.empty();
      if (contract.part_of) {
        const Contract& parent = scenario.contracts[*contract.part_of];
        parts_of_builds += parent.kind == ContractKind::build && contract.kind == ContractKind::cloud;
        parts_of_others += parent.provider != contract.provider;
      }
      ended += figures[start] + figures[term_years] <= scenario.start;
      open_values += std::isnan(figures[value_usd_bn]);
      open_capacities += std::isnan(figures[capacity_gw]);
    }
    for (const Investment& investment : scenario.investments) invested_before += investment.start < scenario.start;
    for (const Parameter& parameter : scenario.parameters) {
      at_min += parameter.value == parameter.range.min;
      at_max += parameter.value == parameter.range.max;
    }
  }
  for (const int count : {builds, schedules, parts_of_builds, parts_of_others, ended, empty_books, two_providers,
                          one_year, at_min, at_max, open_values, open_capacities, caps, invested_before})
    CHECK(count >= 2);
}

}  // namespace dealscope::test

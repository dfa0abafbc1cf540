// Results have the same bits with one lane and with many.
#include <catch2/catch_test_macros.hpp>

#include "model/metrics.hpp"
#include "random_inputs.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] Values lane_of(const Scenario& scenario, const Values& together, int lane) {
  Values alone = values_of(scenario, {});
  for (std::size_t p = 0; p < scenario.parameters.size(); ++p)
    alone.at(static_cast<int>(p))[0] = together.at(static_cast<int>(p))[lane];
  return alone;
}

void check_same_lane(const Result& block, int lanes, int lane, const Result& one) {
  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime) continue;
    const Series &wide = metric.row(block), &narrow = metric.row(one);
    REQUIRE(wide.numbers.size() == narrow.numbers.size() * lanes);
    for (std::size_t i = 0; i < narrow.numbers.size(); ++i)
      if (!same_bits(wide.numbers[i * lanes + lane], narrow.numbers[i])) {
        INFO(metric.id << " " << i << " lane " << lane << " of " << lanes);
        REQUIRE(wide.numbers[i * lanes + lane] == narrow.numbers[i]);
        FAIL("0 and -0");
      }
  }
  for (std::size_t i = 0; i < one.coexistence.regime.size(); ++i)
    REQUIRE(block.coexistence.regime[i * lanes + lane] == one.coexistence.regime[i]);
}

}  // namespace

TEST_CASE("lanes side by side give the bits of one at a time") {
  for (const TestedScenario& tested : tested_as_they_are()) {
    const Scenario& scenario = tested.scenario;
    INFO(scenario.id);
    for (const int lanes : {7, max_lanes}) {
      RandomValues random(scenario, 11);
      const Values together = random.draw(lanes);
      const int steps = lanes == 7 ? 4 : 1;
      const Result block = run(scenario, together, steps);
      for (int lane = 0; lane < lanes; lane += lanes == 7 ? 3 : 9)
        check_same_lane(block, lanes, lane, run(scenario, lane_of(scenario, together, lane), steps));
    }
  }
}

}  // namespace dealscope::test

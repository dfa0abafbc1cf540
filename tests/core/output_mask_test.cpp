// The outputs that each metric names suffice to compute it, with the same bits.
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "model/metrics.hpp"
#include "random_inputs.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] bool same_row(const Metric& metric, const Result& a, const Result& b) {
  const Series &one = metric.row(a), &other = metric.row(b);
  return one.series_count == other.series_count && one.point_count == other.point_count &&
         one.lane_count == other.lane_count && first_difference(one.numbers, other.numbers) == std::nullopt;
}

}  // namespace

TEST_CASE("the outputs that a metric names are enough for its row") {
  int tested_scenario = 0;
  for (const TestedScenario& tested : tested_as_they_are()) {
    const Scenario& scenario = tested.scenario;
    const int lanes = tested_scenario++ % 2 == 0 ? 1 : 5;
    RandomValues random(scenario, 23);
    const Values values = random.draw(lanes), before = random.draw(lanes);
    const Result full = run(scenario, values), earlier = run(scenario, before);
    std::map<OutputMask, std::pair<Result, Result>> by_outputs;
    for (const Metric& metric : metrics()) {
      INFO(scenario.id << " " << metric.id << ", " << lanes << " lanes");
      const auto [at, is_new] = by_outputs.try_emplace(metric.outputs);
      auto& [part, used] = at->second;
      if (is_new) {
        evaluate(scenario, values, part, {.outputs = metric.outputs});
        used = earlier;  // nothing of an earlier run is left in it
        evaluate(scenario, values, used, {.outputs = metric.outputs});
      }
      if (metric.kind == MetricKind::regime) {
        REQUIRE(part.coexistence.regime == full.coexistence.regime);
        continue;
      }
      REQUIRE(!metric.row(part).numbers.empty());
      REQUIRE(same_row(metric, part, full));
      REQUIRE(same_row(metric, used, full));
    }
  }
}

TEST_CASE("what is out of scope keeps what it held") {
  const Scenario scenario = scenario_named("article-2026-01");
  RandomValues random(scenario, 29);
  const Values first = random.draw(), second = random.draw();
  Result result = run(scenario, first);
  const Result held = result;
  evaluate(scenario, second, result, {.outputs = 0});
  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime || metric.outputs == 0) continue;
    INFO(metric.id);
    CHECK(same_row(metric, result, held));
  }
}

}  // namespace dealscope::test

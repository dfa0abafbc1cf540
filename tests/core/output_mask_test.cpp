// The outputs that each metric names suffice to compute it, with the same bits.
#include <catch2/catch_test_macros.hpp>

#include "model/metrics.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] bool same_row(const Metric& metric, const Result& a, const Result& b) {
  const Series &one = metric.row(a), &other = metric.row(b);
  return one.series_count == other.series_count && one.point_count == other.point_count &&
         one.lane_count == other.lane_count && first_difference(one.numbers, other.numbers) == std::nullopt;
}

}  // namespace

TEST_CASE("the parts that a metric names are enough for its row and for the states") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    for (const int lanes : {1, max_lanes}) {
      RandomValues random(scenario, 23);
      for (int draw = 0; draw < 3; ++draw) {
        const Values values = random.draw(lanes), before = random.draw(lanes);
        const Result full = run(scenario, values);
        for (const Metric& metric : metrics()) {
          INFO(id << " " << metric.id << ", " << lanes << " lanes, draw " << draw);
          Result part;
          evaluate(scenario, values, part, {.outputs = metric.outputs});
          REQUIRE(part.coexistence.regime == full.coexistence.regime);
          if (metric.kind == MetricKind::regime) continue;
          REQUIRE(!metric.row(part).numbers.empty());
          REQUIRE(same_row(metric, part, full));

          Result used = run(scenario, before);  // nothing of an earlier run is left in it
          evaluate(scenario, values, used, {.outputs = metric.outputs});
          REQUIRE(same_row(metric, used, full));
        }
      }
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

// Curves and maps against single evaluations: a lane does not depend on the others.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "analysis/curves.hpp"
#include "analysis/map.hpp"
#include "metrics_named.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

const std::string metric_rows[] = {"backlog_share", "coverage", "hhi", "due.amazon", "build_pressure"};

/// In a year that every scenario has.
[[nodiscard]] MetricRef metric_of(const Scenario& scenario, const std::string& row) {
  MetricRef metric = rows_named(scenario, std::vector{row})[0];
  metric.point = 4;
  return metric;
}

}  // namespace

TEST_CASE("a curve is the model with one parameter along its range") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 53);
    const Values values = random.draw();
    for (const std::string& row : metric_rows)
      for (const int count : {1, 2, 7}) {
        const MetricRef metric = metric_of(scenario, row);
        std::vector<double> expected;
        for (const int parameter : scenario.display_order)
          for (const double value : axis_of(scenario, parameter, count).values) {
            Values here = values;
            here.at(parameter)[0] = value;
            expected.push_back(value_of(metric, run(scenario, here), 0));
          }
        INFO(id << " " << row << ", " << count);
        CHECK(first_difference(curves(scenario, values, metric, count), expected) == std::nullopt);
      }
  }
}

TEST_CASE("an axis goes from min to max in steps that rise") {
  const Scenario scenario = scenario_named("mid-2026");
  for (const int parameter : scenario.display_order) {
    const Range& range = scenario.parameters[parameter].range;
    const std::vector<double> values = axis_of(scenario, parameter, 512).values;
    INFO(scenario.parameters[parameter].id);
    CHECK(values.size() == 512);
    CHECK(values.front() == range.min);
    CHECK(values.back() == range.max);
    CHECK(std::is_sorted(values.begin(), values.end()));
    CHECK(axis_of(scenario, parameter, 1).values == std::vector{range.min});
  }
}

TEST_CASE("a map is the model at its settings, metric and state") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 59);
    const Values values = random.draw();
    const Axis x = axis_of(scenario, index_of(scenario, "switch_year"), 13);
    const Axis y = axis_of(scenario, index_of(scenario, "funding_link"), 5);
    for (const std::string& row : metric_rows) {
      const MetricRef metric = metric_of(scenario, row);
      const std::vector<SweepResult> cells = map(scenario, values, metric, x, y);
      REQUIRE(cells.size() == x.values.size() * y.values.size());
      for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        Values here = values;
        here.at(x.parameter)[0] = x.values[cell % x.values.size()];
        here.at(y.parameter)[0] = y.values[cell / x.values.size()];
        const Result result = run(scenario, here);
        INFO(id << " " << row << " cell " << cell);
        REQUIRE(same_bits(cells[cell].metric, value_of(metric, result, 0)));
        REQUIRE(cells[cell].regime == result.coexistence.regime[metric.point]);
      }
    }
  }
}

}  // namespace dealscope::test

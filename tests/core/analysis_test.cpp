// Analyses against single evaluations of the model: their numbers must be the same.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <sstream>

#include "analysis/find_root.hpp"
#include "analysis/map.hpp"
#include "analysis/solve.hpp"
#include "analysis/tornado.hpp"
#include "analysis/triangular.hpp"
#include "metrics_named.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;

namespace {

/// The metric with one parameter set, by a separate evaluation.
[[nodiscard]] double metric_at(const Scenario& scenario, Values values, const MetricRef& metric, int parameter,
                               double value) {
  values.at(parameter)[0] = value;
  return value_of(metric, run(scenario, values), 0);
}

/// The date four years after the start, as names of metrics have it.
[[nodiscard]] std::string in_four_years(const Scenario& scenario) {
  std::ostringstream text;
  text << scenario.start + 4;
  return text.str();
}

[[nodiscard]] bool is_same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

TEST_CASE("a spread keeps its width as the lever moves, and stays inside the range") {
  const Parameter pace{.id = "pace", .value = 1, .range = {.min = 0.25, .max = 2, .low = 0.5, .high = 1.15}};
  const Triangular home = triangular_around(pace, 1), moved = triangular_around(pace, 1.5),
                   edge_low = triangular_around(pace, 0.5);
  CHECK(home.low == 0.5);
  CHECK(home.high == 1.15);
  CHECK(moved.low == 1.0);
  CHECK_THAT(moved.high, WithinAbs(1.65, 1e-15));
  CHECK(edge_low.low == 0.25);
  CHECK(triangular_around(pace, 2).high == 2);
}

TEST_CASE("a tornado's ends are the model's answers, largest swing first") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 43);
    const Values values = random.draw();
    const std::string year = in_four_years(scenario);
    for (const std::string& name :
         {"backlog_share@" + year, "coverage@" + year, std::string("npv_lost_gross_profit")}) {
      const MetricRef metric = metric_named(scenario, name);
      const std::vector<TornadoBar> bars = tornado(scenario, values, metric);
      REQUIRE(bars.size() == scenario.parameters.size());
      for (std::size_t i = 0; i < bars.size(); ++i) {
        const TornadoBar& bar = bars[i];
        INFO(id << " " << name << " " << scenario.parameters[bar.parameter].id);
        CHECK(is_same(bar.at_low, metric_at(scenario, values, metric, bar.parameter, bar.low)));
        CHECK(is_same(bar.at_high, metric_at(scenario, values, metric, bar.parameter, bar.high)));
        CHECK(is_same(bar.swing, std::abs(bar.at_high - bar.at_low)));
        if (i > 0 && !std::isnan(bar.swing)) CHECK(bars[i - 1].swing >= bar.swing);
      }
    }
  }
}

TEST_CASE("parameters without a swing stand in the scenario's order") {
  const Scenario scenario = scenario_named("article-2026-01");
  const MetricRef metric = metric_named(scenario, "model_dependence@2030");
  const std::vector<TornadoBar> bars = tornado(scenario, values_of(scenario, {}), metric);
  const auto& order = scenario.display_order;
  auto last = order.begin();
  for (std::size_t i = 5; i < bars.size(); ++i) {  // all but its own five
    CHECK(bars[i].swing == 0);
    const auto place = std::find(order.begin(), order.end(), bars[i].parameter);
    if (i > 5) CHECK(place > last);
    last = place;
  }
}

TEST_CASE("a map's cells are the model's answers") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Values values = values_of(scenario, {});
  const MetricRef metric = metric_named(scenario, "lab_dependence@2029");
  const Axis x = axis_of(scenario, index_of(scenario, "build_pace"), 9);
  const Axis y = axis_of(scenario, index_of(scenario, "contracts.azure-250.term_years"), 11);
  CHECK(x.values.front() == 0.25);
  CHECK(x.values.back() == 2);
  const std::vector<SweepResult> cells = map(scenario, values, metric, x, y);
  REQUIRE(cells.size() == 99);
  for (std::size_t row = 0; row < y.values.size(); ++row)
    for (std::size_t column = 0; column < x.values.size(); ++column) {
      Values here = values;
      here.at(x.parameter)[0] = x.values[column];
      here.at(y.parameter)[0] = y.values[row];
      const Result result = run(scenario, here);
      CHECK(cells[row * 9 + column].metric == value_of(metric, result, 0));
      CHECK(cells[row * 9 + column].regime == result.coexistence.regime[3]);
    }
}

TEST_CASE("a root is found in fewer steps than bisection, and a jump is no root") {
  int calls = 0;
  const auto cubic = [&](double x) {
    ++calls;
    return x * x * x - 2;
  };
  CHECK_THAT(find_root(cubic, 0.0, 4.0, -2.0, 62.0, 0.0), WithinAbs(std::cbrt(2.0), 1e-15));
  CHECK(calls < 54);
  const auto jump = [](double x) { return x < 1.25 ? -1.0 : 1.0; };
  CHECK_THAT(find_root(jump, 0.0, 4.0, -1.0, 1.0, 1e-9), WithinAbs(1.25, 1e-15));
}

TEST_CASE("a solution meets its target when the model is evaluated again") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 47);
    const MetricRef metric = metric_named(scenario, "backlog_share@" + in_four_years(scenario));
    int found = 0;
    for (int trial = 0; trial < 30; ++trial) {
      const Values values = random.draw(), goal = random.draw();
      for (const char* lever : {"incumbent_share_near", "other_backlog_growth", "new_contracts_usd_bn"}) {
        const int parameter = index_of(scenario, lever);
        const double target = metric_at(scenario, values, metric, parameter, goal.at(parameter)[0]);
        const Solution solution = solve(scenario, values, metric, target, parameter);
        INFO(id << " trial " << trial << " " << lever);
        REQUIRE(!solution.roots.empty());
        for (const Root& meeting : solution.roots) {
          CHECK(metric_at(scenario, values, metric, parameter, meeting.value) == meeting.metric);
          CHECK_THAT(meeting.metric, WithinAbs(target, 1e-9 * std::abs(target)));
        }
        ++found;
      }
    }
    CHECK(found == 90);
  }
}

TEST_CASE("several crossings are all listed, the nearest to the present value first") {
  const Scenario scenario = scenario_named("article-2026-01");
  const MetricRef metric = metric_named(scenario, "balance@2026");  // rises, then falls
  const int capability = index_of(scenario, "internal_capability_now");
  const Solution solution = solve(scenario, values_of(scenario, {}), metric, 0.97, capability);
  REQUIRE(solution.roots.size() == 2);
  CHECK(solution.roots[0].value < 0.3);
  CHECK(solution.roots[1].value > 0.3);
  CHECK(std::abs(solution.roots[0].value - 0.15) <= std::abs(solution.roots[1].value - 0.15));
}

TEST_CASE("a jump over the target does not meet it") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Values values = values_of(scenario, {});
  const MetricRef metric = metric_named(scenario, "funding_gap_year");  // jumps from one year-end to another
  const int parameter = index_of(scenario, "revenue_per_gw_usd_bn");
  const double target = 2035.5;
  int below = 0, above = 0;
  for (const double value : axis_of(scenario, parameter, 101).values) {
    const double year = metric_at(scenario, values, metric, parameter, value);
    below += year < target;
    above += year > target;
  }
  CHECK((below > 0 && above > 0));
  CHECK(solve(scenario, values, metric, target, parameter).roots.empty());
}

TEST_CASE("a target out of reach is answered by the closest value") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Values values = values_of(scenario, {});
  const MetricRef share = metric_named(scenario, "backlog_share@2030");
  const Solution edge_case = solve(scenario, values, share, 0.9, index_of(scenario, "incumbent_share_long"));
  CHECK(edge_case.roots.empty());
  CHECK(edge_case.nearest.value == 1);
  // inside the range: the highest point of a hump
  const MetricRef dependence = metric_named(scenario, "lab_dependence@2029");
  const int term = index_of(scenario, "contracts.azure-250.term_years");
  const Solution hump = solve(scenario, values, dependence, 0.9, term);
  CHECK(hump.roots.empty());
  for (int i = 0; i <= 900; ++i)
    CHECK(metric_at(scenario, values, dependence, term, 3 + i * 0.01) <= hump.nearest.metric + 1e-12);
}

TEST_CASE("what holds already is found as it is") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Values values = values_of(scenario, {});
  const MetricRef metric = metric_named(scenario, "backlog_share@2030");
  const double now = value_of(metric, run(scenario, values), 0);
  const int pace = index_of(scenario, "build_pace");  // no effect: every value is a root
  const Solution solution = solve(scenario, values, metric, now, pace);
  REQUIRE(solution.roots.size() == 1);
  CHECK(solution.roots[0].value == 1);
}

}  // namespace dealscope::test

#include "model/metric_ref.hpp"

#include <catch2/catch_test_macros.hpp>

#include "model_runs.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] double value_named(const Scenario& scenario, const Result& result, const std::string& name) {
  const auto found = find_metric(scenario, name);
  INFO(name << ": " << (found ? "" : found.error()));
  REQUIRE(found);
  return value_of(*found, result, 0);
}

}  // namespace

TEST_CASE("metrics are named by row and year, series, sum or as scalars") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Result result = run(scenario);
  const auto value = [&](const std::string& name) { return value_named(scenario, result, name); };
  CHECK(value("backlog_share@2030") == result.incumbent.backlog_share.at(4)[0]);
  CHECK(value("backlog_share@2030.0000000001") == result.incumbent.backlog_share.at(4)[0]);
  CHECK(value("backlog_share@2036") == result.incumbent.backlog_share.at(10)[0]);
  CHECK(value("spend.amazon@2035") == result.exposure.spend.at(2, 9)[0]);
  CHECK(value("attribution.departure@2030") == result.incumbent.attribution.at(departure, 4)[0]);
  CHECK(value("affordable_share") == result.funding.affordable_share.at(0)[0]);
  CHECK(value("partners.oracle.share_of_partner") == result.partners.share_of_partner.at(4, 0)[0]);
  double lost = 0;
  for (int k = 0; k < result.grid.periods(); ++k) lost += result.incumbent.lost_revenue.at(k)[0];
  CHECK(value("lost_revenue@sum") == lost);
}

TEST_CASE("what is no metric is refused") {
  const Scenario scenario = scenario_named("article-2026-01");
  for (const char* name :
       {"", "regime@2030", "magic@2030", "backlog_share", "backlog_share@", "backlog_share@2036.5", "backlog_share@sum",
        "hhi@sum", "spend.amazon@2036", "spend@2030", "spend.ibm@2030", "affordable_share@2030", "partners.oracle",
        "partners.remaining", "partners.oracle.magic", "backlog_share@2030x", "backlog_share@ 2030"}) {
    INFO(name);
    const auto found = find_metric(scenario, name);
    REQUIRE_FALSE(found);
    CHECK_FALSE(found.error().empty());
  }
}

}  // namespace dealscope::test

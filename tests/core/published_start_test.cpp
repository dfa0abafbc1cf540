// Section 10: at t0 the article's scenario has the figures that were published.
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("at the start the article's scenario is what was published") {
  const Result result = run(scenario_named("article-2026-01"));
  CHECK(result.incumbent.backlog_share.at(0)[0] == 0.45);
  CHECK(result.incumbent.backlog_other.at(0)[0] == 343.75);
  CHECK_THAT(result.incumbent.backlog_lab.at(0)[0], WithinRel(281.25, 1e-12));
  double capacity_gw = 0;
  for (int p = 0; p < result.exposure.capacity.series_count; ++p) capacity_gw += result.exposure.capacity.at(p, 0)[0];
  CHECK_THAT(capacity_gw, WithinAbs(1.7, 0.05));
  CHECK_THAT(capacity_gw, WithinRel(1.9, 0.15));
}

}  // namespace dealscope::test

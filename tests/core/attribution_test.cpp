// Section 10: the parts of the change of backlog_share.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

void fill(Values& values, std::initializer_list<ParameterId> parameters, double value) {
  for (const ParameterId parameter : parameters) values[parameter][0] = value;
}

}  // namespace

TEST_CASE("the three parts add up to the change of the share") {
  over_random_inputs(3, [](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    const Series &share = result.incumbent.backlog_share, &parts = result.incumbent.attribution;
    for (int k = 0; k < share.point_count; ++k) {
      const double sum = parts.at(diversification, k)[0] + parts.at(demand, k)[0] + parts.at(departure, k)[0];
      CHECK(std::abs(sum - (share.at(k)[0] - share.at(0)[0])) <= 1e-12);
    }
  });
}

TEST_CASE("departure is 0 at the baseline and never above 0 below it") {
  over_random_inputs(5, [](const Scenario& scenario, Values values) {
    const double baseline = *values[ParameterId::incumbent_share_baseline];
    values[ParameterId::incumbent_share_near][0] *= baseline;
    values[ParameterId::incumbent_share_long][0] *= baseline;
    const Result below = run(scenario, values);
    for (int k = 0; k < below.grid.points(); ++k) CHECK(below.incumbent.attribution.at(departure, k)[0] <= 1e-12);
    fill(values, {ParameterId::incumbent_share_near, ParameterId::incumbent_share_long}, baseline);
    const Result at = run(scenario, values);
    for (int k = 0; k < at.grid.points(); ++k) CHECK(std::abs(at.incumbent.attribution.at(departure, k)[0]) <= 1e-12);
  });
}

TEST_CASE("what went elsewhere lowers the share where it is below the baseline") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Result result = run(scenario);  // 0.3, later 0.15, of a baseline of 0.5
  for (int k = 1; k < result.grid.points(); ++k) CHECK(result.incumbent.attribution.at(departure, k)[0] < -0.001);
  const Result above = run(scenario, {set(scenario, "incumbent_share_baseline", 0.1)});
  for (int k = 1; k < above.grid.points(); ++k) CHECK(above.incumbent.attribution.at(departure, k)[0] > 0.001);
}

TEST_CASE("nothing diversifies where the incumbent's other business stands still") {
  over_random_inputs(7, [](const Scenario& scenario, Values values) {
    fill(values, {ParameterId::other_backlog_growth, ParameterId::other_backlog_growth_long}, 0);
    const Result result = run(scenario, values);
    for (int k = 0; k < result.grid.points(); ++k) CHECK(result.incumbent.attribution.at(diversification, k)[0] == 0);
  });
}

TEST_CASE("without other backlog and baseline, demand is exactly what the signed contracts leave") {
  int nothing_left = 0;
  over_random_inputs(167, [&](const Scenario& scenario, Values values) {
    fill(values, {ParameterId::other_backlog_usd_bn, ParameterId::incumbent_share_baseline}, 0);
    Values signed_only = values;
    fill(signed_only, {ParameterId::new_contracts_usd_bn}, 0);
    const Result result = run(scenario, values);
    const Series left = run(scenario, signed_only).incumbent.backlog_lab, &lab = result.incumbent.backlog_lab;
    const auto share = [](double backlog) { return backlog > 0 ? 1.0 : 0.0; };  // of the incumbent's, with no other
    for (int k = 0; k < lab.point_count; ++k) {
      INFO(left.at(k)[0] << " of " << lab.at(k)[0] << " at " << k);
      CHECK(result.incumbent.attribution.at(demand, k)[0] == share(left.at(k)[0]) - share(lab.at(0)[0]));
      CHECK(result.incumbent.attribution.at(departure, k)[0] == share(lab.at(k)[0]) - share(left.at(k)[0]));
      if (left.at(k)[0] == 0)
        ++nothing_left;
      else
        CHECK(left.at(k)[0] > 1e-12);  // a rounding error would be a whole share
    }
  });
  CHECK(nothing_left > 500);
}

}  // namespace dealscope::test

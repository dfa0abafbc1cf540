// A finer time grid changes no result at the years that both grids have: levels, flows summed over the year, scalars.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

/// Shares and ratios of a period that are not the same in all periods of a year.
[[nodiscard]] bool is_of_its_period(const Metric& metric) {
  return metric.kind == MetricKind::flow && !is_money(metric.unit) && metric.metric != MetricId::payable &&
         metric.metric != MetricId::paid_share;
}

void check_same_years(const Result& yearly, const Result& fine) {
  const int steps = fine.grid.steps_per_year;
  const double scale = money_scale(yearly);
  over_rows(yearly, fine, [&](const Metric& metric, const Series& coarse, const Series& row) {
    if (is_of_its_period(metric)) return;
    for (int s = 0; s < coarse.series_count; ++s)
      for (int k = 0; k < coarse.point_count; ++k) {
        INFO(metric.id << " series " << s << " at " << k << " with " << steps << " steps");
        double found = row.at(s, coarse.point_count == 1 && metric.kind != MetricKind::flow ? 0 : k * steps)[0];
        if (metric.kind == MetricKind::flow && is_money(metric.unit))
          for (int step = 1; step < steps; ++step) found += row.at(s, k * steps + step)[0];
        CHECK(agree(found, coarse.at(s, k)[0], is_money(metric.unit) ? scale : 0));
      }
  });
  for (int k = 0; k < yearly.grid.points(); ++k)
    if (yearly.coexistence.regime_margin.at(k)[0] > 1e-9)
      CHECK(fine.coexistence.regime[k * steps] == yearly.coexistence.regime[k]);
}

}  // namespace

TEST_CASE("yearly, half-yearly, quarterly and monthly grids agree where they meet") {
  over_random_inputs(7, [](const Scenario& scenario, const Values& values) {
    const Result yearly = run(scenario, values);
    for (const int steps : {2, 4, 12}) check_same_years(yearly, run(scenario, values, steps));
  });
}

TEST_CASE("all periods of a year have its payment") {
  over_random_inputs(9, [](const Scenario& scenario, const Values& values) {
    const Result fine = run(scenario, values, 4);
    for (int k = 0; k < fine.grid.periods(); ++k)
      for (const Series* row : {&fine.funding.payable, &fine.funding.paid_share})
        CHECK(row->at(k)[0] == row->at(k - k % 4)[0]);
  });
}

}  // namespace dealscope::test

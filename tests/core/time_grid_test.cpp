// A finer time grid changes no result at the years that both grids have.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/metrics.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] bool agree(double fine, double yearly) {
  if (std::isnan(fine) || std::isnan(yearly)) return std::isnan(fine) == std::isnan(yearly);
  return std::abs(fine - yearly) <= 1e-9 * std::max(1.0, std::abs(yearly));
}

/// Shares and ratios of flows belong to a period and do not sum to a year's.
[[nodiscard]] bool adds_up(const Metric& metric) { return metric.unit == "USD bn"; }

void check_same_years(const Result& yearly, const Result& fine) {
  const int steps = fine.grid.steps_per_year;
  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime || (metric.kind == MetricKind::flow && !adds_up(metric))) continue;
    const Series& coarse = metric.row(yearly);
    const Series& row = metric.row(fine);
    for (int s = 0; s < coarse.series_count; ++s)
      for (int k = 0; k < coarse.point_count; ++k) {
        INFO(metric.id << " series " << s << " at " << k);
        double found = 0;
        if (metric.kind == MetricKind::flow)
          for (int step = 0; step < steps; ++step) found += row.at(s, k * steps + step)[0];
        else
          found = row.at(s, coarse.point_count == 1 ? 0 : k * steps)[0];
        CHECK(agree(found, coarse.at(s, k)[0]));
      }
  }
}

}  // namespace

TEST_CASE("annual, quarterly and monthly grids agree where they meet") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 7);
    for (int trial = 0; trial < 20; ++trial) {
      const Values values = trial == 0 ? values_of(scenario, {}) : random.draw();
      INFO(id << " trial " << trial);
      const Result yearly = run(scenario, values);
      for (const int steps : {2, 4, 12}) check_same_years(yearly, run(scenario, values, steps));
    }
  }
}

}  // namespace dealscope::test

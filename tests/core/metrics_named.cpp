#include "metrics_named.hpp"

#include <catch2/catch_test_macros.hpp>

namespace dealscope::test {

MetricRef metric_named(const Scenario& scenario, const std::string& name) {
  const auto found = find_metric(scenario, name);
  INFO(name << ": " << (found ? "" : found.error()));
  REQUIRE(found);
  return *found;
}

std::vector<MetricRef> rows_named(const Scenario& scenario, std::span<const std::string> names) {
  std::vector<MetricRef> rows;
  for (const std::string& name : names) {
    const auto row = find_row(scenario, name);
    INFO(name << ": " << (row ? "" : row.error()));
    REQUIRE(row);
    rows.push_back(*row);
  }
  return rows;
}

}  // namespace dealscope::test

// Trials of a simulation, in one call or in parts, against its summaries.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>

#include "analysis/simulate.hpp"
#include "metrics_named.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

constexpr int trials = 1500;
constexpr std::uint64_t seed = 5;
const std::string names[] = {"hhi", "coverage", "backlog_share", "attribution.departure", "funding_gap_year"};

[[nodiscard]] std::vector<double> some_samples(const Scenario& scenario, const Values& values, int first, int count) {
  return samples(scenario, values, first, count, seed, rows_named(scenario, names));
}

/// Compares quantiles and excluded trials with those of the sorted numbers, and the mean up to rounding.
void check_summary(const Summary& summary, std::span<const double> drawn) {
  std::vector<double> sorted;
  std::copy_if(drawn.begin(), drawn.end(), std::back_inserter(sorted), [](double x) { return !std::isnan(x); });
  std::sort(sorted.begin(), sorted.end());
  CHECK(summary.undefined_trials == static_cast<int>(drawn.size() - sorted.size()));
  for (std::size_t q = 0; q < quantile_levels.size(); ++q)
    CHECK(same_bits(summary.quantiles[q], quantile(sorted, quantile_levels[q])));
  if (sorted.empty()) {
    CHECK(std::isnan(summary.mean));
    return;
  }
  double magnitude = 0;
  for (const double x : sorted) magnitude += std::abs(x);
  const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / static_cast<double>(sorted.size());
  CHECK(std::abs(summary.mean - mean) <= 1e-13 * magnitude / static_cast<double>(sorted.size()));
}

}  // namespace

TEST_CASE("a simulation's summary is that of its sorted trials") {
  for (const char* id : {"article-2026-01", "mid-2026"}) {
    const Scenario scenario = scenario_named(id);
    const Values values = values_of(scenario, std::vector{set(scenario, "talks_probability", 0.1)});
    const std::vector<MetricRef> rows = rows_named(scenario, names);
    const Simulation simulation = simulate(scenario, values, trials, seed, rows);
    const std::vector<double> drawn = some_samples(scenario, values, 0, trials);
    std::span<const double> left(drawn);
    const auto next = [&] {
      const auto column = left.first(trials);
      left = left.subspan(trials);
      return column;
    };
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (std::size_t k = 0; k < simulation.metrics[row].size(); ++k) {
        INFO(id << " " << names[row] << " " << k);
        check_summary(simulation.metrics[row][k], next());
      }
    for (const auto& parts : simulation.regime_probability) {
      const auto states = next();
      for (int r = 0; r < regime_count; ++r)
        CHECK(parts[r] == static_cast<double>(std::count(states.begin(), states.end(), r)) / trials);
    }
    CHECK(left.empty());
  }
}

TEST_CASE("a part of the trials is that part of the whole") {
  const Scenario scenario = scenario_named("anthropic-2026");
  const Values values = values_of(scenario, {});
  const std::vector<double> whole = some_samples(scenario, values, 0, trials);
  const std::pair<int, int> parts[] = {{0, 1},     {0, 32},  {1, 31},    {1, 32},     {5, 40},
                                       {31, 2},    {32, 32}, {33, 1000}, {63, 2},     {100, 777},
                                       {640, 860}, {7, 0},   {1499, 1},  {0, trials}, {1001, 499}};
  for (const auto& [first, count] : parts) {
    const std::vector<double> part = some_samples(scenario, values, first, count);
    std::vector<double> slice;
    for (auto column = whole.begin(); column != whole.end(); column += trials)
      slice.insert(slice.end(), column + first, column + first + count);
    INFO(first << ", " << count);
    CHECK(first_difference(part, slice) == std::nullopt);
  }
}

}  // namespace dealscope::test

// A simulation in slices, in passes or in one call has the same bits.
#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "analysis/simulate.hpp"
#include "metrics_named.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

constexpr int trials = 1003;  // blocks, and a part of one
constexpr std::uint64_t seed = 11;
const std::string names[] = {"backlog_share", "coverage", "spend.amazon", "npv_lost_gross_profit"};

/// All numbers of a simulation in one list.
[[nodiscard]] std::vector<double> numbers_of(const Simulation& simulation) {
  std::vector<double> numbers;
  for (const std::vector<Summary>& row : simulation.metrics)
    for (const Summary& summary : row) {
      numbers.push_back(summary.mean);
      numbers.insert(numbers.end(), summary.quantiles.begin(), summary.quantiles.end());
      numbers.push_back(summary.undefined_trials);
    }
  for (const auto& parts : simulation.regime_probability) numbers.insert(numbers.end(), parts.begin(), parts.end());
  return numbers;
}

/// Advances a run to its end; progress must lie within [0, 1), never fall, and be 1 only at the end.
void advance_to_the_end(SimulationRun& run, int slice) {
  double before = run.advance(0);
  CHECK(before == 0.0);
  for (int slices = 0; before < 1.0; ++slices) {
    const double now = run.advance(slice);
    REQUIRE(now > before);
    REQUIRE(now <= 1.0);
    REQUIRE(slices < 1'000'000);
    before = now;
  }
  CHECK(run.advance(slice) == 1.0);
}

struct Setup {
  Scenario scenario = scenario_named("article-2026-01");
  Values values = values_of(scenario, std::vector{set(scenario, "funding_link", 0.4)});
  std::vector<MetricRef> rows = rows_named(scenario, names);
};

}  // namespace

TEST_CASE("a run in slices gives the bits of the run in one piece, and reports its progress") {
  const Setup s;
  const std::vector<double> at_once = numbers_of(simulate(s.scenario, s.values, trials, seed, s.rows));
  for (const int slice : {1, 7, 32, 33, 1000, 1003, 5000, std::numeric_limits<int>::max()}) {
    INFO("slices of " << slice);
    SimulationRun run(s.scenario, s.values, trials, seed, s.rows);
    advance_to_the_end(run, slice);
    CHECK(first_difference(numbers_of(run.result()), at_once) == std::nullopt);
  }
}

TEST_CASE("a run with memory for few columns gives the same bits in several passes, in slices too") {
  const Setup s;
  const std::vector<double> at_once = numbers_of(simulate(s.scenario, s.values, trials, seed, s.rows));
  const std::size_t column_bytes = trials * sizeof(double);
  for (const std::size_t sample_bytes : {std::size_t{0}, 2 * column_bytes - 1, 5 * column_bytes, 32 * column_bytes}) {
    for (const int slice : {1, 1000}) {
      INFO(sample_bytes << " bytes, slices of " << slice);
      SimulationRun run(s.scenario, s.values, trials, seed, s.rows, 1, sample_bytes);
      advance_to_the_end(run, slice);
      CHECK(first_difference(numbers_of(run.result()), at_once) == std::nullopt);
    }
  }
}

TEST_CASE("a run that keeps only samples near the quantiles gives the same bits") {
  const Setup s;
  constexpr int more_trials = 8001;
  const std::vector<double> at_once = numbers_of(simulate(s.scenario, s.values, more_trials, seed, s.rows));
  for (const int slice : {100, more_trials}) {
    INFO("slices of " << slice);
    SimulationRun run(s.scenario, s.values, more_trials, seed, s.rows, 1, 16 * more_trials * sizeof(double));
    advance_to_the_end(run, slice);
    CHECK(first_difference(numbers_of(run.result()), at_once) == std::nullopt);
  }
}

TEST_CASE("a run of finer steps gives the same bits in slices and in several passes") {
  const Setup s;
  const std::vector<double> at_once = numbers_of(simulate(s.scenario, s.values, trials, seed, s.rows, 4));
  SimulationRun run(s.scenario, s.values, trials, seed, s.rows, 4, 7 * trials * sizeof(double));
  advance_to_the_end(run, 100);
  CHECK(first_difference(numbers_of(run.result()), at_once) == std::nullopt);
}

TEST_CASE("a run without rows, or of a single trial, comes to an end") {
  const Setup s;
  SimulationRun states(s.scenario, s.values, trials, seed, {});
  advance_to_the_end(states, 7);
  CHECK(states.result().metrics.empty());
  CHECK(states.result().regime_probability == simulate(s.scenario, s.values, trials, seed, s.rows).regime_probability);

  SimulationRun one(s.scenario, s.values, 1, seed, s.rows);
  advance_to_the_end(one, 1);
  for (const std::vector<Summary>& row : one.result().metrics)
    for (const Summary& summary : row)
      for (const double quantile : summary.quantiles) CHECK(same_bits(quantile, summary.mean));
}

}  // namespace dealscope::test

#include "analysis/simulate.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "analysis/sobol_points.hpp"
#include "analysis/triangular.hpp"
#include "io/service.hpp"
#include "metrics_named.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;

namespace {

/// The quantity of one year, or the number itself for a scalar.
[[nodiscard]] double number_of(const Json& metric, const std::string& key, std::size_t year) {
  return metric[key].is_array() ? metric[key][year].get<double>() : metric[key].get<double>();
}

/// Compares within 5 standard errors plus 0.0005 relative, the reference's stated accuracy.
void check_quantiles(const Json& found, const Json& expected, std::size_t year) {
  for (const char* q : {"p05", "p25", "p50", "p75", "p95"}) {
    const double wanted = expected[q], error = expected[std::string(q) + "_se"];
    INFO(q << " in year " << year);
    CHECK_THAT(number_of(found, q, year), WithinAbs(wanted, 5 * error + 0.0005 * std::abs(wanted)));
  }
}

}  // namespace

TEST_CASE("the first points are those of Joe & Kuo") {
  // S. Joe & F. Y. Kuo, output of sobol.cc for three dimensions with new-joe-kuo-6
  const double published[][3] = {{0, 0, 0},
                                 {0.5, 0.5, 0.5},
                                 {0.75, 0.25, 0.25},
                                 {0.25, 0.75, 0.75},
                                 {0.375, 0.375, 0.625},
                                 {0.875, 0.875, 0.125},
                                 {0.625, 0.125, 0.875},
                                 {0.125, 0.625, 0.375}};
  const SobolPoints points = SobolPoints::unshifted(3);
  for (int dimension = 0; dimension < 3; ++dimension) {
    double found[8];
    points.coordinates(dimension, 0, found);
    for (int i = 0; i < 8; ++i) CHECK(std::floor(found[i] * 0x1p32) * 0x1p-32 == published[i][dimension]);
  }
}

TEST_CASE("in every dimension 1,024 points take one of 1,024 intervals each, shifted or not, past the table too") {
  for (const SobolPoints& points : {SobolPoints::unshifted(140), SobolPoints(140, 7)})
    for (int dimension = 0; dimension < 140; ++dimension) {
      std::vector<double> found(1024);
      points.coordinates(dimension, 2048, found);
      std::vector<int> taken(1024);
      for (const double u : found) ++taken[static_cast<std::size_t>(u * 1024)];
      CHECK(std::all_of(taken.begin(), taken.end(), [](int times) { return times == 1; }));
    }
}

TEST_CASE("points are the same in one piece or in slices, and another seed gives others") {
  const SobolPoints points(5, 42), others(5, 43);
  std::vector<double> whole(1000), other(1000);
  points.coordinates(3, 0, whole);
  others.coordinates(3, 0, other);
  CHECK(whole != other);
  for (std::uint32_t first = 0; first < 1000; first += 37) {
    std::vector<double> slice(std::min<std::size_t>(37, 1000 - first));
    points.coordinates(3, first, slice);
    CHECK(std::equal(slice.begin(), slice.end(), whole.begin() + first));
  }
}

TEST_CASE("the triangular distribution has its published moments") {
  constexpr int n = 1 << 20;
  const Triangular spread{0, 4, 10};
  double sum = 0, squares = 0;
  for (int i = 0; i < n; ++i) {
    const double x = inverse_cdf(spread, (i + 0.5) / n);
    sum += x;
    squares += x * x;
  }
  CHECK_THAT(sum / n, WithinAbs(4.6667, 5e-5));
  CHECK_THAT(squares / n - sum / n * sum / n, WithinAbs(4.2222, 5e-5));
}

TEST_CASE("quantiles are of type 7") {
  const double five[] = {15, 20, 35, 40, 50}, four[] = {1, 2, 3, 4};
  CHECK_THAT(quantile(five, 0.4), WithinAbs(29, 1e-12));     // Wikipedia, "Percentile", C = 1
  CHECK_THAT(quantile(four, 0.25), WithinAbs(1.75, 1e-12));  // R: quantile(1:4, 0.25)
  CHECK(quantile(four, 0) == 1);
  CHECK(quantile(four, 1) == 4);
  CHECK(std::isnan(quantile({}, 0.5)));
}

TEST_CASE("a simulation's summaries are those of its own trials, run one at a time") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Values values = values_of(scenario, std::vector{set(scenario, "talks_probability", 0.7)});
  const std::string names[] = {"lab_dependence", "spend.amazon", "npv_lost_gross_profit"};
  const auto rows = rows_named(scenario, names);
  constexpr int trials = 150;  // two blocks and a part
  const Simulation simulation = simulate(scenario, values, trials, 9, rows);

  const SobolPoints points(static_cast<int>(scenario.parameters.size()), 9);
  std::vector<double> dependence, npv;
  std::array<double, regime_count> regimes{};
  for (std::uint32_t trial = 0; trial < trials; ++trial) {
    Values drawn = values;
    for (std::size_t p = 0; p < scenario.parameters.size(); ++p) {
      const Triangular spread = triangular_around(scenario.parameters[p], values.numbers[p]);
      double u[1];
      points.coordinates(static_cast<int>(p), trial, u);
      if (spread.low < spread.high) drawn.numbers[p] = inverse_cdf(spread, u[0]);
    }
    const Result result = run(scenario, drawn);
    dependence.push_back(result.coexistence.lab_dependence.at(4)[0]);
    npv.push_back(result.incumbent.npv_lost_gross_profit.at(0)[0]);
    regimes[static_cast<std::size_t>(result.coexistence.regime[4])] += 1;
  }
  std::sort(dependence.begin(), dependence.end());
  std::sort(npv.begin(), npv.end());
  for (std::size_t q = 0; q < quantile_levels.size(); ++q) {
    CHECK(same_bits(simulation.metrics[0][4].quantiles[q], quantile(dependence, quantile_levels[q])));
    CHECK(same_bits(simulation.metrics[2][0].quantiles[q], quantile(npv, quantile_levels[q])));
  }
  for (int r = 0; r < regime_count; ++r) CHECK(simulation.regime_probability[4][r] == regimes[r] / trials);
  CHECK(simulation.metrics[0].size() == 11);
  CHECK(simulation.metrics[1].size() == 10);
  CHECK(simulation.metrics[2].size() == 1);
}

TEST_CASE("trials without a value are left out and counted") {
  const Scenario scenario = scenario_named("article-2026-01");
  const std::string names[] = {"hhi", "breakeven_valuation_gain"};
  const auto rows = rows_named(scenario, names);
  // At the lower end of their ranges both have no spread: nothing is ever spent, and there is no stake.
  const Values nothing_paid =
      values_of(scenario, std::vector{set(scenario, "fulfilment", 0), set(scenario, "equity_stake", 0)});
  const Simulation simulation = simulate(scenario, nothing_paid, 300, 1, rows);
  for (const std::vector<Summary>& row : simulation.metrics)
    for (const Summary& summary : row) {
      CHECK(summary.undefined_trials == 300);
      CHECK(std::isnan(summary.mean));
      CHECK(std::isnan(summary.quantiles[2]));
    }
}

TEST_CASE("simulate agrees with plain Monte Carlo over an independent implementation") {
  const Json reference = file_json("tests/reference/simulate.json");
  for (const Json& one : reference["cases"]) {
    DYNAMIC_SECTION(one["scenario"].get<std::string>() << " " << one["overrides"].dump()) {
      Json names = Json::array();
      for (const auto& [name, years] : one["metrics"].items()) names.push_back(name);
      for (const auto& [name, summary] : one["scalars"].items()) names.push_back(name);
      const Json request{{"overrides", one["overrides"]}, {"trials", 32768}, {"metrics", names}};
      const Json reply =
          Json::parse(Service().handle("simulate", file_text(scenario_path(one["scenario"])), request.dump()));
      INFO(reply.dump().substr(0, 300));
      REQUIRE(reply["ok"] == true);
      const Json& result = reply["result"];
      for (const auto& [name, years] : one["metrics"].items())
        for (std::size_t k = 0; k < years.size(); ++k) {
          INFO(name);
          check_quantiles(result["metrics"][name], years[k], k);
        }
      for (const auto& [name, summary] : one["scalars"].items()) {
        INFO(name);
        check_quantiles(result["metrics"][name], summary, 0);
      }
      const double trials = one["trials"];
      for (std::size_t k = 0; k < one["regimes"].size(); ++k)
        for (const auto& [name, part] : one["regimes"][k].items()) {
          const double p = part;
          INFO(name << " in year " << k);
          CHECK_THAT(result["regimes"][name][k].get<double>(),
                     WithinAbs(p, 5 * std::sqrt(p * (1 - p) / trials) + 0.001));
        }
    }
  }
}

}  // namespace dealscope::test

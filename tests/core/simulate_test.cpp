#include "analysis/simulate.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

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

TEST_CASE("the triangular distribution has its published moments") {
  constexpr int n = 1 << 20;
  const InverseTriangular inverse_cdf({0, 4, 10});
  double sum = 0, squares = 0;
  for (int i = 0; i < n; ++i) {
    const double x = inverse_cdf((i + 0.5) / n);
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

  const ParameterSampler sampler(scenario, values, 9);
  std::vector<double> dependence, npv;
  std::array<double, regime_count> regimes{};
  for (int trial = 0; trial < trials; ++trial) {
    Values drawn;
    sampler.sample(0, trial, 1, drawn);
    const Result result = run(scenario, drawn);
    dependence.push_back(result.coexistence.lab_dependence.at(4)[0]);
    npv.push_back(value_of(rows[2], result, 0));
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
  Scenario scenario = scenario_named("article-2026-01");
  const std::string names[] = {"breakeven_valuation_gain", "funding_gap_year"};
  const auto rows = rows_named(scenario, names);
  scenario.parameters[index_of(scenario, "equity_stake")].range.high = 0;  // no stake, and none drawn
  scenario.parameters[index_of(scenario, "equity_stake")].value = 0;
  const Values values = values_of(scenario, {});
  const Simulation simulation = simulate(scenario, values, 300, 1, rows);
  const Summary& never = simulation.metrics[0][0];
  CHECK(never.undefined_trials == 300);
  CHECK(std::isnan(never.mean));
  CHECK(std::isnan(never.quantiles[2]));

  std::vector<double> years = samples(scenario, values, 0, 300, 1, std::span(rows).subspan(1, 1));
  years.resize(300);  // regimes follow
  const auto undefined = std::count_if(years.begin(), years.end(), [](double year) { return std::isnan(year); });
  std::erase_if(years, [](double year) { return std::isnan(year); });
  std::sort(years.begin(), years.end());
  const Summary& some = simulation.metrics[1][0];
  CHECK((undefined > 0 && undefined < 300));
  CHECK(some.undefined_trials == undefined);
  CHECK(some.quantiles[2] == quantile(years, 0.5));
}

TEST_CASE("finer steps give the same trials: levels at whole years, and flows that add up to the year's") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Values values = values_of(scenario, {});
  const std::string names[] = {"backlog_share", "lost_revenue", "funding_gap"};
  const auto rows = rows_named(scenario, names);
  constexpr int trials = 70, steps = 4;
  const std::vector<double> yearly = samples(scenario, values, 0, trials, 3, rows),
                            finer = samples(scenario, values, 0, trials, 3, rows, steps);
  const int years = scenario.years;
  REQUIRE(yearly.size() == static_cast<std::size_t>(trials * (years + 1 + years + 1 + years + 1)));
  REQUIRE(finer.size() ==
          static_cast<std::size_t>(trials * (steps * years + 1 + steps * years + 1 + steps * years + 1)));
  for (int trial = 0; trial < trials; ++trial) {
    const auto of = [&](const std::vector<double>& numbers, int column) { return numbers[column * trials + trial]; };
    for (int y = 0; y <= years; ++y) CHECK_THAT(of(finer, steps * y), WithinAbs(of(yearly, y), 1e-9));
    for (int y = 0; y < years; ++y) {
      double sum = 0;
      for (int step = 0; step < steps; ++step) sum += of(finer, steps * years + 1 + steps * y + step);
      CHECK_THAT(sum, WithinAbs(of(yearly, years + 1 + y), 1e-9));
    }
    CHECK_THAT(of(finer, 2 * steps * years + 1), WithinAbs(of(yearly, 2 * years + 1), 1e-9));
    for (int y = 0; y <= years; ++y)
      CHECK(of(finer, 2 * steps * years + 2 + steps * y) == of(yearly, 2 * years + 2 + y));
  }
  const Simulation simulation = simulate(scenario, values, trials, 3, rows, steps);
  CHECK(simulation.metrics[0].size() == static_cast<std::size_t>(steps * years + 1));
  CHECK(simulation.metrics[1].size() == static_cast<std::size_t>(steps * years));
  CHECK(simulation.metrics[2].size() == 1);
  CHECK(simulation.regime_probability.size() == static_cast<std::size_t>(steps * years + 1));
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

// The estimator against functions with known indices, and the command against the model.
#include "analysis/sobol_indices.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

#include "analysis/common_factor.hpp"
#include "analysis/parameter_sampler.hpp"
#include "analysis/sobol_points.hpp"
#include "metrics_named.hpp"
#include "model_runs.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;

namespace {

using Function = std::function<double(std::span<const double>)>;

/// A function of points in the unit cube, through the same points and the same estimator as the command.
[[nodiscard]] std::vector<Indices> indices_of(const Function& function, int dimensions, int count) {
  std::vector<int> all(2 * dimensions);
  std::iota(all.begin(), all.end(), 0);
  const SobolPoints points(all, 5);
  std::vector<std::vector<double>> u(2 * dimensions, std::vector<double>(count));
  for (int d = 0; d < 2 * dimensions; ++d) points.coordinates(d, 0, u[d]);
  const auto run = [&](int swapped, int offset) {
    std::vector<double> found(count), x(dimensions);
    for (int i = 0; i < count; ++i) {
      for (int d = 0; d < dimensions; ++d) x[d] = u[d + (d == swapped ? dimensions : offset)][i];
      found[i] = function(x);
    }
    return found;
  };
  const std::vector<double> a = run(-1, 0), b = run(-1, dimensions);
  std::vector<Indices> indices;
  for (int d = 0; d < dimensions; ++d) indices.push_back(sobol_indices(a, b, run(d, 0)));
  return indices;
}

}  // namespace

TEST_CASE("the Ishigami function has its published indices") {
  // Ishigami & Homma 1990, a = 7, b = 0.1: V = 13.8446
  const auto ishigami = [](std::span<const double> u) {
    const auto angle = [&](int d) { return std::numbers::pi * (2 * u[d] - 1); };
    const double s = std::sin(angle(1)), x3 = angle(2);
    return std::sin(angle(0)) + 7 * s * s + 0.1 * x3 * x3 * x3 * x3 * std::sin(angle(0));
  };
  const std::vector<Indices> found = indices_of(ishigami, 3, 1 << 14);
  const double first[] = {0.3139, 0.4424, 0}, total[] = {0.5576, 0.4424, 0.2437};
  for (int d = 0; d < 3; ++d) {
    INFO("dimension " << d);
    CHECK_THAT(found[d].first, WithinAbs(first[d], 0.005));
    CHECK_THAT(found[d].total, WithinAbs(total[d], 0.005));
    CHECK(found[d].first_se > 0);
    CHECK(found[d].total_se < 0.02);
  }
}

TEST_CASE("Sobol's g-function has its known indices") {
  // prod (|4u - 2| + a) / (1 + a): V_i = 1 / (3 (1 + a_i)^2), V = prod (1 + V_i) - 1, VT_i = V_i prod_{j != i} (1 +
  // V_j)
  const double a[] = {0, 1, 4.5, 9};
  const auto g = [&](std::span<const double> u) {
    double product = 1;
    for (int d = 0; d < 4; ++d) product *= (std::abs(4 * u[d] - 2) + a[d]) / (1 + a[d]);
    return product;
  };
  double parts[4], all = 1;
  for (int d = 0; d < 4; ++d) all *= 1 + (parts[d] = 1 / (3 * (1 + a[d]) * (1 + a[d])));
  const std::vector<Indices> found = indices_of(g, 4, 1 << 14);
  for (int d = 0; d < 4; ++d) {
    INFO("dimension " << d);
    CHECK_THAT(found[d].first, WithinAbs(parts[d] / (all - 1), 0.005));
    CHECK_THAT(found[d].total, WithinAbs(parts[d] * all / (1 + parts[d]) / (all - 1), 0.005));
  }
}

TEST_CASE("a mean far from zero costs no digits, and no variance has no indices") {
  const auto offset = [](std::span<const double> u) { return 1e9 + u[0] + 2 * u[1]; };
  const std::vector<Indices> found = indices_of(offset, 2, 1 << 12);
  CHECK_THAT(found[0].first, WithinAbs(0.2, 0.005));
  CHECK_THAT(found[1].total, WithinAbs(0.8, 0.005));
  CHECK(std::isnan(indices_of([](std::span<const double>) { return 3.0; }, 1, 64)[0].first));
}

TEST_CASE("a common factor has the indices of its closed form") {
  // f = u1 + u2 at r = 1/2, where both sums are (U + E) / 2: E[u1 | U] = 1/6 + U/2 + U^2/2 - U^3/3 has rho = 103/210 of
  // u1's variance, and so has E[u1 | E1]; given U, u1 and u2 are independent. In units of u1's variance V = 2 + 2 rho;
  // first order: 4 rho / V of U, rho / V of each E; total: (V - 2 rho) / V of U, (1 - rho) / V of each E.
  const CommonFactor common(0.5);
  const auto sum = [&](std::span<const double> u) { return common(u[0], u[1]) + common(u[0], u[2]); };
  const double rho = 103.0 / 210, variance = 2 + 2 * rho;
  const std::vector<Indices> found = indices_of(sum, 3, 1 << 14);
  CHECK_THAT(found[0].first, WithinAbs(4 * rho / variance, 0.003));
  CHECK_THAT(found[0].total, WithinAbs((variance - 2 * rho) / variance, 0.003));
  for (const int own : {1, 2}) {
    CHECK_THAT(found[own].first, WithinAbs(rho / variance, 0.003));
    CHECK_THAT(found[own].total, WithinAbs((1 - rho) / variance, 0.003));
  }
}

TEST_CASE("what does not move a metric has no part in its variance; the rest add up") {
  const Scenario scenario = scenario_named("article-2026-01");
  const MetricRef metric = metric_named(scenario, "model_dependence@2030");  // nothing in it rides on demand
  const std::vector<FactorIndices> found = sobol(scenario, values_of(scenario, {}), metric, 1024, 1);
  REQUIRE(found.size() == scenario.parameters.size() + 1);
  CHECK(found[0].factor == demand_factor);
  double first = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& [factor, indices] = found[i];
    if (i > 0) REQUIRE(factor == scenario.display_order[i - 1]);
    const std::string id = factor == demand_factor ? "demand" : scenario.parameters[factor].id;
    INFO(id);
    const bool is_own =
        id.starts_with("third_party_models") || id.starts_with("internal_capability") || id == "model_mix_year";
    first += indices.first;
    if (is_own)
      CHECK(indices.total > 0.001);
    else
      CHECK((indices.first == 0 && indices.total == 0 && indices.first_se == 0 && indices.total_se == 0));
    CHECK(indices.total >= indices.first - 3 * indices.first_se - 0.01);
  }
  CHECK_THAT(first, WithinAbs(1, 0.05));  // nearly a sum of its factors
}

TEST_CASE("demand is the first factor of what rides on it, and none without a correlation") {
  const Scenario scenario = scenario_named("article-2026-01");
  const MetricRef metric = metric_named(scenario, "backlog_other@2030");
  const auto at = [&](double r) {
    return sobol(scenario, values_of(scenario, std::vector{set(scenario, "demand_correlation", r)}), metric, 1024, 1);
  };
  const std::vector<FactorIndices> independent = at(0), correlated = at(0.8);
  CHECK(independent[0].indices.first == 0);
  CHECK(independent[0].indices.total == 0);
  CHECK(correlated[0].indices.first > 0.7);
  CHECK(correlated[0].indices.total >= correlated[0].indices.first);
  const auto greatest = std::max_element(
      correlated.begin(), correlated.end(),
      [](const FactorIndices& a, const FactorIndices& b) { return a.indices.total < b.indices.total; });
  CHECK(greatest == correlated.begin());

  Scenario indifferent = scenario;
  for (Parameter& parameter : indifferent.parameters) parameter.range.demand = Demand::indifferent;
  const Values values = values_of(indifferent, std::vector{set(scenario, "demand_correlation", 0.8)});
  CHECK(sobol(indifferent, values, metric, 256, 1)[0].indices.total == 0);
}

TEST_CASE("sobol takes two sets of trials with dimensions of their own") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Values values = values_of(scenario, {});
  const MetricRef metric = metric_named(scenario, "backlog_share@2030");
  constexpr int trials = 100;
  const ParameterSampler sampler(scenario, values, 8, sobol_sets);
  const auto results = [&](int sample_set, std::optional<int> swapped) {
    std::vector<double> numbers;
    Values drawn;
    for (int trial = 0; trial < trials; ++trial) {
      sampler.sample(sample_set, trial, 1, drawn);
      if (swapped) sampler.take_factor(*swapped, 1, sample_set, trial, drawn);
      numbers.push_back(value_of(metric, run(scenario, drawn), 0));
    }
    return numbers;
  };
  const std::vector<double> a = results(0, std::nullopt), b = results(1, std::nullopt);
  const std::vector<FactorIndices> found = sobol(scenario, values, metric, trials, 8);
  for (const std::size_t i : {0, 1, 12, 25, 61}) {
    const Indices expected = sobol_indices(a, b, results(0, found[i].factor));
    CHECK(found[i].indices.first == expected.first);
    CHECK(found[i].indices.total == expected.total);
  }
}

}  // namespace dealscope::test

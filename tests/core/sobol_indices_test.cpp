// The estimator against functions with known indices, and the command against the model.
#include "analysis/sobol_indices.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <functional>
#include <numbers>

#include "analysis/sobol_points.hpp"
#include "model_runs.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;

namespace {

using Function = std::function<double(std::span<const double>)>;

/// A function of points in the unit cube, through the same points and the same estimator as the command.
[[nodiscard]] std::vector<Indices> indices_of(const Function& function, int dimensions, int count) {
  const SobolPoints points(2 * dimensions, 5);
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

TEST_CASE("what does not move a metric has no part in its variance; the rest add up") {
  const Scenario scenario = scenario_named("article-2026-01");
  const auto metric = find_metric(scenario, "equity_value@2030");
  REQUIRE(metric);
  const std::vector<ParameterIndices> found = sobol(scenario, values_of(scenario, {}), *metric, 1024, 1);
  REQUIRE(found.size() == scenario.parameters.size());
  double first = 0;
  for (const auto& [parameter, indices] : found) {
    const std::string& id = scenario.parameters[parameter].id;
    INFO(id);
    const bool is_own = id == "equity_stake" || id == "lab_valuation_usd_bn" || id == "valuation_growth";
    first += indices.first;
    if (is_own)
      CHECK(indices.total > 0.001);
    else
      CHECK(indices.total == 0);
    CHECK(indices.total >= indices.first - 3 * indices.first_se - 0.01);
  }
  CHECK_THAT(first, WithinAbs(1, 0.05));  // three factors that are nearly a sum
}

}  // namespace dealscope::test

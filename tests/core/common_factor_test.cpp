// What rides on demand: uniform numbers, correlated through one factor.
#include "analysis/common_factor.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "analysis/sobol_points.hpp"
#include "model/contract_formulas.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;

namespace {

constexpr double correlations[] = {0, 1e-12, 0.01, 0.2, 0.5, 0.7, 0.95};

[[nodiscard]] double weight_of(double r) { return std::sqrt(r) / (std::sqrt(r) + std::sqrt(1 - r)); }

/// Pearson's correlation.
[[nodiscard]] double correlation_of(const std::vector<double>& x, const std::vector<double>& y) {
  const double n = static_cast<double>(x.size());
  double sx = 0, sy = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    sx += x[i];
    sy += y[i];
    xx += x[i] * x[i];
    yy += y[i] * y[i];
    xy += x[i] * y[i];
  }
  return (xy - sx * sy / n) / std::sqrt((xx - sx * sx / n) * (yy - sy * sy / n));
}

/// Trials of U and two own numbers.
struct Trials {
  std::vector<double> common, own, other;

  explicit Trials(std::size_t count) : common(count), own(count), other(count) {
    const SobolPoints points(std::vector{0, 1, 2}, 17);
    points.coordinates(0, 0, common);
    points.coordinates(1, 0, own);
    points.coordinates(2, 0, other);
  }
};

[[nodiscard]] std::vector<double> combined(double r, const std::vector<double>& common,
                                           const std::vector<double>& own) {
  const CommonFactor factor(r);
  std::vector<double> u;
  for (std::size_t i = 0; i < common.size(); ++i) u.push_back(factor(common[i], own[i]));
  return u;
}

/// Inverse of section 2's R with both ramps d.
[[nodiscard]] double inverse_trapezoid(double u, double d) {
  const double tail = std::min(u, 1 - u), area = 1 - d;
  const double x = tail < 0.5 * d / area ? std::sqrt(2 * d * area * tail) : tail * area + 0.5 * d;
  return u < 0.5 ? x : 1 - x;
}

}  // namespace

TEST_CASE("the common factor's distribution function is section 2's trapezoid") {
  for (const double r : correlations) {
    const double a = weight_of(r), d = std::min(a, 1 - a);
    const CommonFactor factor(r);
    const Ramp<double> trapezoid = ramp(d, d);
    for (int i = 0; i < 64; ++i)
      for (int j = 0; j < 64; ++j) {
        const double common = (i + 0.5) / 64, own = (j + 0.5) / 64;
        INFO("r " << r << ", U " << common << ", E " << own);
        REQUIRE_THAT(factor(common, own), WithinAbs(delivered(a * common + (1 - a) * own, trapezoid), 1e-15));
      }
  }
}

TEST_CASE("without a correlation a draw is its own number") {
  const Trials trials(4096);
  CHECK(combined(0, trials.common, trials.own) == trials.own);
}

TEST_CASE("numbers that ride on demand are uniform whatever the correlation") {
  constexpr int n = 1 << 16;
  const Trials trials(n);
  for (const double r : correlations) {
    std::vector<double> u = combined(r, trials.common, trials.own);
    std::sort(u.begin(), u.end());
    double distance = 0, sum = 0;  // Kolmogorov's
    for (int i = 0; i < n; ++i) {
      distance = std::max({distance, u[i] - i / static_cast<double>(n), (i + 1) / static_cast<double>(n) - u[i]});
      sum += u[i];
    }
    INFO("r " << r);
    CHECK(u.front() > 0);
    CHECK(u.back() <= 1);
    CHECK(distance < 1e-3);  // independent draws: about 3e-3
    CHECK_THAT(sum / n, WithinAbs(0.5, 1e-4));
  }
}

TEST_CASE("two numbers that ride on demand have the correlation r before R, and ranks that rise with it") {
  const Trials trials(1 << 16);
  double last = -1;
  for (const double r : correlations) {
    const double a = weight_of(r), d = std::min(a, 1 - a);
    const auto sums = [&](std::vector<double> u) {
      for (double& x : u) x = inverse_trapezoid(x, d);
      return u;
    };
    const std::vector<double> one = combined(r, trials.common, trials.own),
                              other = combined(r, trials.common, trials.other);
    INFO("r " << r);
    CHECK_THAT(correlation_of(sums(one), sums(other)), WithinAbs(r, 1e-3));
    const double of_ranks = correlation_of(one, other);  // both are uniform
    CHECK(of_ranks > last);
    last = of_ranks;
  }
  CHECK(last > 0.9);
}

}  // namespace dealscope::test

#include "model/formulas.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "naive_delivery.hpp"
#include "random_numbers.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;

namespace {

struct Shape {
  double up, down;
};
constexpr Shape shapes[] = {{0, 0}, {0.5, 0.5}, {1, 0}, {0, 1}, {0.16, 0}, {0.2, 0.7}, {0, 0.5714285714285714}};

}  // namespace

TEST_CASE("R is the integral of its rate, from 0 to 1") {
  for (const auto& [up, down] : shapes) {
    CAPTURE(up, down);
    const Ramp<double> shape = ramp(up, down);
    CHECK(delivered(0.0, shape) == 0);
    CHECK(delivered(1.0, shape) == 1);
    CHECK(delivered(-3.0, shape) == 0);
    CHECK(delivered(7.0, shape) == 1);
    constexpr int steps = 20000;
    double integral = 0;
    for (int i = 0; i < steps; ++i) {
      integral += shape.inv_area.value * delivery_rate((i + 0.5) / steps, shape) / steps;
      if (i % 500 == 499) CHECK_THAT(delivered((i + 1.0) / steps, shape), WithinAbs(integral, 1e-7));
    }
  }
}

TEST_CASE("S is the integral of R, before, within and after the term") {
  for (const auto& [up, down] : shapes) {
    CAPTURE(up, down);
    const Ramp<double> shape = ramp(up, down);
    constexpr int steps = 4000;
    double integral = 0;
    for (int i = -steps; i < 2 * steps; ++i) {
      const double from = static_cast<double>(i) / steps, to = static_cast<double>(i + 1) / steps;
      integral += naive_delivered(0.5 * (from + to), up, down) / steps;
      if (i % 100 == 0) CHECK_THAT(delivered_integral(to, shape), WithinAbs(integral, 1e-7));
    }
    CHECK(delivered_integral(0.0, shape) == 0);
    CHECK_THAT(delivered_integral(3.0, shape) - delivered_integral(1.0, shape), WithinAbs(2, 1e-14));
  }
}

TEST_CASE("R and its rate are those that the text defines, also where ramps are short") {
  RandomNumbers random(3);
  for (int trial = 0; trial < 2000; ++trial) {
    const double up = random.between_or_at_end(0, 1), down = random.between_or_at_end(0, 1 - up);
    const double x = random.between(-0.2, 1.2);
    CAPTURE(up, down, x);
    const Ramp<double> shape = ramp(up, down);
    CHECK_THAT(delivered(x, shape), WithinAbs(naive_delivered(x, up, down), 1e-14));
    const double rate = naive_rate(x, up, down);
    CHECK_THAT(delivery_rate(x, shape) * shape.inv_area.value, WithinAbs(rate, 1e-14 * std::max(1.0, rate)));
  }
}

TEST_CASE("R at known points of the family") {
  CHECK_THAT(delivered(0.25, ramp(0.0, 0.0)), WithinAbs(0.25, 1e-15));   // straight line
  CHECK_THAT(delivered(0.5, ramp(0.5, 0.5)), WithinAbs(0.5, 1e-15));     // S-curve: half at half
  CHECK_THAT(delivered(0.25, ramp(0.5, 0.5)), WithinAbs(0.125, 1e-15));  // x^2 / (2 u A) with u = A = 1/2
  CHECK_THAT(delivered(0.5, ramp(1.0, 0.0)), WithinAbs(0.25, 1e-15));    // back-loaded: x^2
}

TEST_CASE("no rate outside the term, and at a step up the flat piece starts at once") {
  CHECK(delivery_rate(-1e-6, ramp(0.0, 0.0)) == 0);
  CHECK(delivery_rate(0.0, ramp(0.0, 0.0)) == 1);
  CHECK(delivery_rate(0.0, ramp(0.5, 0.0)) == 0);
  CHECK(delivery_rate(1.0, ramp(0.0, 0.0)) == 0);
}

TEST_CASE("a phase within 1e-9 of an end is at it") {
  CHECK(phase(2026.0 + 1e-10, 2026.0, reciprocal(3.0)) == 0);
  CHECK(phase(2029.0 - 1e-10, 2026.0, reciprocal(3.0)) == 1);
  CHECK(phase(2026.1, 2026.0, reciprocal(3.0)) > 0.0);
}

TEST_CASE("the clock of what is built pauses, then runs at its pace") {
  CHECK(build_time(0.0, 2026.0, 2.0, 0.5) == 2026);
  CHECK(build_time(0.5, 2026.0, 2.0, 0.5) == 2026);
  CHECK(build_time(1.5, 2026.0, 2.0, 0.5) == 2028);
}

TEST_CASE("a linear path keeps its ends, also where it is a step") {
  CHECK(interpolate_clamped(1.0, 3.0, 2028.0, 2030.0, reciprocal(2.0), 2029.0) == 2);
  CHECK(interpolate_clamped(1.0, 3.0, 2028.0, 2030.0, reciprocal(2.0), 2027.0) == 1);
  CHECK(interpolate_clamped(1.0, 3.0, 2028.0, 2030.0, reciprocal(2.0), 2031.0) == 3);
  CHECK(interpolate_clamped(1.0, 3.0, 2028.0, 2028.0, reciprocal(0.0), 2028.0) == 1);
  CHECK(interpolate_clamped(1.0, 3.0, 2028.0, 2028.0, reciprocal(0.0), 2028.001) == 3);
}

}  // namespace dealscope::test

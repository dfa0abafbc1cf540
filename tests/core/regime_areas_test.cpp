#include "model/regime_areas.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <random>

namespace dealscope::test {

namespace {

using Catch::Matchers::WithinAbs;

constexpr struct Cuts { double high, low; } cuts[] = {{0.5, 0.2}, {0.6, 0.25}, {0.9, 0.01}, {0.31, 0.3}};

/// The surface to the left of a ring that closes (the shoelace formula).
[[nodiscard]] double surface(const std::vector<Dependences>& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto &from = ring[i], &to = ring[(i + 1) % ring.size()];
    twice += from.lab * to.incumbent - to.lab * from.incumbent;
  }
  return twice / 2;
}

/// Even-odd rule: a ray to the right crosses the ring an odd number of times.
[[nodiscard]] bool is_inside(const std::vector<Dependences>& ring, double lab, double incumbent) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto &from = ring[i], &to = ring[(i + 1) % ring.size()];
    if ((from.incumbent > incumbent) == (to.incumbent > incumbent)) continue;
    const double part = (incumbent - from.incumbent) / (to.incumbent - from.incumbent);
    if (lab < from.lab + part * (to.lab - from.lab)) inside = !inside;
  }
  return inside;
}

}  // namespace

TEST_CASE("a point lies in the area of its regime and in no other") {
  std::mt19937 random(7);
  const auto uniform = [&] { return random() * 0x1p-32; };
  for (const auto [high, low] : cuts)
    for (int i = 0; i < 2000; ++i) {
      const double lab = uniform(), incumbent = uniform();
      const Regime regime = regime_of(lab, incumbent, high, low);
      INFO(lab << ", " << incumbent << " with cuts " << low << ", " << high);
      for (int r = 0; r < regime_count; ++r) {
        const auto other = static_cast<Regime>(r);
        CHECK(is_inside(regime_area(other, high, low), lab, incumbent) == (other == regime));
      }
    }
}

TEST_CASE("the areas fill the plane") {
  for (const auto [high, low] : cuts) {
    double sum = 0;
    for (int r = 0; r < regime_count; ++r) {
      const double part = surface(regime_area(static_cast<Regime>(r), high, low));
      CHECK(part > 0);
      sum += part;
    }
    CHECK_THAT(sum, WithinAbs(1, 1e-15));
  }
}

TEST_CASE("the two parts of loosening meet where both dependences are at the low cut") {
  int passes = 0;
  for (const auto [lab, incumbent] : regime_area(Regime::loosening, 0.5, 0.2)) passes += lab == 0.2 && incumbent == 0.2;
  CHECK(passes == 2);
}

}  // namespace dealscope::test

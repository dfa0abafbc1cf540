#include <catch2/catch_test_macros.hpp>

#include "model/coexistence.hpp"

namespace dealscope::test {

TEST_CASE("the six states fill the plane, cuts included") {
  const auto at = [](double lab, double incumbent) { return regime_of(lab, incumbent, 0.5, 0.2); };
  CHECK(at(0.5, 0.5) == Regime::interlocked);
  CHECK(at(1.0, 0.7) == Regime::interlocked);
  CHECK(at(0.5, 0.49) == Regime::lab_dependent);
  CHECK(at(0.9, 0.0) == Regime::lab_dependent);
  CHECK(at(0.49, 0.5) == Regime::incumbent_exposed);
  CHECK(at(0.0, 0.9) == Regime::incumbent_exposed);
  CHECK(at(0.2, 0.2) == Regime::hedged_coexistence);
  CHECK(at(0.49, 0.49) == Regime::hedged_coexistence);
  CHECK(at(0.19, 0.2) == Regime::loosening);
  CHECK(at(0.3, 0.1) == Regime::loosening);
  CHECK(at(0.19, 0.19) == Regime::mutual_optionality);
  CHECK(at(0.0, 0.0) == Regime::mutual_optionality);
}

}  // namespace dealscope::test

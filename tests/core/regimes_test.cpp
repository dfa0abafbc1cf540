// The regimes, as section 6 defines them.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/formulas.hpp"
#include "random_inputs.hpp"

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

TEST_CASE("a cut belongs to the level above it, to the last bit") {
  constexpr double high = 0.5, low = 0.2;
  const auto below = [](double cut) { return std::nextafter(cut, 0.0); };
  const auto above = [](double cut) { return std::nextafter(cut, 1.0); };
  const std::vector<double> of_level[] = {{0.0, below(low)}, {low, above(low), below(high)}, {high, above(high), 1.0}};
  const Regime regimes[3][3] = {// by the lab's level and the incumbent's: low, middle, high
                                {Regime::mutual_optionality, Regime::loosening, Regime::incumbent_exposed},
                                {Regime::loosening, Regime::hedged_coexistence, Regime::incumbent_exposed},
                                {Regime::lab_dependent, Regime::lab_dependent, Regime::interlocked}};
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j)
      for (const double lab : of_level[i])
        for (const double incumbent : of_level[j]) {
          CAPTURE(lab, incumbent);
          CHECK(regime_of(lab, incumbent, high, low) == regimes[i][j]);
        }
}

TEST_CASE("a result's dependence that is a cut's value to the last bit is at the level above it") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Result result = run(scenario);
  const auto regime_with = [&](ParameterId cut, double value, int k) {
    Values values = values_of(scenario, {});
    values[cut][0] = value;
    return run(scenario, values).coexistence.regime[k];
  };
  int dates = 0;
  for (int k = 0; k < result.grid.points(); ++k) {
    const double lab = result.coexistence.lab_dependence.at(k)[0],
                 incumbent = result.coexistence.incumbent_dependence.at(k)[0];
    if (!(lab > 0.2 && lab < 0.5 && incumbent > 0.2 && incumbent < 0.5)) continue;
    ++dates;
    const double greater = std::max(lab, incumbent), lesser = std::min(lab, incumbent);
    const Regime exposed = lab > incumbent ? Regime::lab_dependent : Regime::incumbent_exposed;
    INFO("at " << k);
    CHECK(regime_with(ParameterId::regime_high, greater, k) == exposed);
    CHECK(regime_with(ParameterId::regime_high, std::nextafter(greater, 1.0), k) == Regime::hedged_coexistence);
    CHECK(regime_with(ParameterId::regime_high, lesser, k) == Regime::interlocked);
    CHECK(regime_with(ParameterId::regime_high, std::nextafter(lesser, 1.0), k) == exposed);
    CHECK(regime_with(ParameterId::regime_low, lesser, k) == Regime::hedged_coexistence);
    CHECK(regime_with(ParameterId::regime_low, std::nextafter(lesser, 1.0), k) == Regime::loosening);
    CHECK(regime_with(ParameterId::regime_low, greater, k) == Regime::loosening);
    CHECK(regime_with(ParameterId::regime_low, std::nextafter(greater, 1.0), k) == Regime::mutual_optionality);
  }
  CHECK(dates > 0);
}

TEST_CASE("no other regime is nearer than the margin") {
  RandomNumbers random(5);
  for (int trial = 0; trial < 5000; ++trial) {
    const double low = random.between(0.05, 0.35), high = random.between(0.4, 0.7);
    const double lab = random.uniform(), incumbent = random.uniform();
    const double margin = regime_margin(lab, incumbent, high, low);
    const Regime regime = regime_of(lab, incumbent, high, low);
    const auto at = [&](double by_lab, double by_incumbent) {
      return regime_of(lab + by_lab * margin, incumbent + by_incumbent * margin, high, low);
    };
    CAPTURE(lab, incumbent, high, low);
    CHECK(at(random.between(-0.999, 0.999), random.between(-0.999, 0.999)) == regime);
    bool another_is_at_it = false;  // just beyond the margin, in one direction
    for (const double beyond : {-1.000001, 1.000001})
      another_is_at_it = another_is_at_it || at(beyond, 0) != regime || at(0, beyond) != regime;
    // The cuts of the greater dependence alone may decide, so that the other's nearer cut is none.
    if (lab < high && incumbent < high) CHECK(another_is_at_it);
  }
}

TEST_CASE("a result's regime is that of its dependences at the cuts of its values") {
  over_random_inputs(107, [](const Scenario& scenario, const Values& values) {
    const double high = *values[ParameterId::regime_high], low = *values[ParameterId::regime_low];
    const Coexistence coexistence = run(scenario, values).coexistence;
    for (int k = 0; k < coexistence.lab_dependence.point_count; ++k) {
      const double lab = coexistence.lab_dependence.at(k)[0], incumbent = coexistence.incumbent_dependence.at(k)[0];
      const int highs = (lab >= high) + (incumbent >= high), lows = (lab < low) + (incumbent < low);
      const Regime expected = highs == 2                  ? Regime::interlocked
                              : highs == 1 && lab >= high ? Regime::lab_dependent
                              : highs == 1                ? Regime::incumbent_exposed
                              : lows == 0                 ? Regime::hedged_coexistence
                              : lows == 1                 ? Regime::loosening
                                                          : Regime::mutual_optionality;
      CHECK(coexistence.regime[k] == expected);
    }
  });
}

}  // namespace dealscope::test

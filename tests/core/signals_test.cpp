// Section 7: a signal is the change of a dependence that a bumped parameter makes, and its peak at the whole years.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "random_inputs.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

/// Greatest size of the build pressure at whole years.
[[nodiscard]] double greatest_pressure(const Result& result) {
  double greatest = 0;
  for (int year = 0; year <= result.grid.years; ++year)
    greatest = std::max(greatest, std::abs(result.signals.build_pressure.at(year * result.grid.steps_per_year)[0]));
  return greatest;
}

/// Checks the peak against the text; returns its year from t0, or -1 if there is none.
int check_peak(const Result& result) {
  const auto pressure = [&](int year) {
    return result.signals.build_pressure.at(year * result.grid.steps_per_year)[0];
  };
  const double greatest = greatest_pressure(result), peak = result.signals.build_pressure_peak.at(0)[0],
               at = result.signals.build_pressure_peak_year.at(0)[0];
  if (greatest < 1e-9) {
    CHECK(peak == 0);
    CHECK(std::isnan(at));
    return -1;
  }
  int first = 0;
  while (greatest - std::abs(pressure(first)) >= 1e-9) ++first;
  CHECK(same_bits(peak, pressure(first)));
  CHECK(at == result.grid.start + first);
  return first;
}

}  // namespace

TEST_CASE("signals are the answers to their bumps") {
  over_random_inputs(101, [](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    Values faster = values, stronger = values;
    faster[ParameterId::build_pace][0] *= 1.1;
    double& capability = stronger[ParameterId::internal_capability_later][0];
    capability = std::min(1.0, capability + 0.1);
    const Result after_pace = run(scenario, faster), after_models = run(scenario, stronger);
    for (int k = 0; k < result.grid.points(); ++k) {
      CHECK(result.signals.build_pressure.at(k)[0] ==
            after_pace.coexistence.lab_dependence.at(k)[0] - result.coexistence.lab_dependence.at(k)[0]);
      CHECK(result.signals.hedge_gain.at(k)[0] ==
            after_models.coexistence.incumbent_dependence.at(k)[0] - result.coexistence.incumbent_dependence.at(k)[0]);
    }
  });
}

TEST_CASE("the peak of build pressure is the first of the greatest changes at whole years") {
  int peaks = 0, none = 0;
  over_random_inputs(103, [&](const Scenario& scenario, const Values& values) {
    (check_peak(run(scenario, values, 2)) < 0 ? none : peaks) += 1;
  });
  CHECK(peaks > 50);
  CHECK(none > 5);
}

TEST_CASE("of years whose changes tie to 1e-9 the earliest is the peak, though a later one is greater") {
  int ties = 0;
  over_random_inputs(107, [&](const Scenario& scenario, Values values) {
    double& lock_in = values[ParameterId::lock_in_weight][0];
    lock_in = 0;
    const double of_capacity = greatest_pressure(run(scenario, values));
    if (of_capacity < 1e-4) return;
    lock_in = 1 - 2e-9 / of_capacity;  // so little weight on capacity that half of the greatest change ties with it
    const Result result = run(scenario, values);
    const int first = check_peak(result);
    ties += first >= 0 && std::abs(result.signals.build_pressure.at(first)[0]) < greatest_pressure(result) - 1e-12;
  });
  CHECK(ties > 50);
}

TEST_CASE("there is no pressure left once all is built") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Result result = run(scenario);
  CHECK(result.signals.build_pressure_peak.at(0)[0] < -0.001);
  CHECK(result.signals.build_pressure.at(scenario.years)[0] == 0);
}

}  // namespace dealscope::test

// Consequences of the model's construction (section 10). They are not claims about the world.
#include <catch2/catch_test_macros.hpp>

#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

/// Evaluates at ascending values of one parameter, the others random.
template <class Check>
void while_rising(const std::string& parameter, const Check& check) {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    const int index = index_of(scenario, parameter);
    const Range& range = scenario.parameters[index].range;
    RandomValues random(scenario, 31);
    for (int trial = 0; trial < 40; ++trial) {
      Values values = random.draw();
      values.at(index)[0] = range.min;
      Result before = run(scenario, values);
      for (int step = 1; step <= 8; ++step) {
        values.at(index)[0] = range.min + (range.max - range.min) * step / 8;
        const Result after = run(scenario, values);
        INFO(id << " trial " << trial << " step " << step);
        check(before, after);
        before = after;
      }
    }
  }
}

void check_never_rises(const Series& before, const Series& after) {
  for (std::size_t i = 0; i < before.numbers.size(); ++i) CHECK(after.numbers[i] <= before.numbers[i] + 1e-12);
}

}  // namespace

TEST_CASE("a faster build never raises the lab's dependence while payment is fixed, and never moves the backlog") {
  while_rising("build_pace", [](const Result& before, const Result& after) {
    CHECK(before.incumbent.backlog_lab.numbers == after.incumbent.backlog_lab.numbers);
    CHECK(before.incumbent.backlog_share.numbers == after.incumbent.backlog_share.numbers);
    const bool same_payment = before.funding.effective_fulfilment.numbers == after.funding.effective_fulfilment.numbers;
    if (same_payment) check_never_rises(before.coexistence.lab_dependence, after.coexistence.lab_dependence);
  });
}

TEST_CASE("stronger own models never raise the incumbent's dependence") {
  while_rising("internal_capability_later", [](const Result& before, const Result& after) {
    check_never_rises(before.coexistence.incumbent_dependence, after.coexistence.incumbent_dependence);
  });
}

TEST_CASE("the stake pays regardless: its value depends on its own three parameters only") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 37);
    const Result as_it_is = run(scenario);
    for (int trial = 0; trial < 100; ++trial) {
      Values values = random.draw();
      for (const char* own : {"equity_stake", "lab_valuation_usd_bn", "valuation_growth"}) {
        const int index = index_of(scenario, own);
        values.at(index)[0] = scenario.parameters[index].value;
      }
      CHECK(run(scenario, values).incumbent.equity_value.numbers == as_it_is.incumbent.equity_value.numbers);
    }
  }
}

TEST_CASE("signals are the answers to their pushes") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 41);
    for (int trial = 0; trial < 50; ++trial) {
      Values values = random.draw();
      const Result result = run(scenario, values);
      Values faster = values, stronger = values;
      faster[ParameterId::build_pace][0] *= 1.1;
      stronger[ParameterId::internal_capability_later][0] =
          std::min(1.0, *stronger[ParameterId::internal_capability_later] + 0.1);
      const Series after_pace = run(scenario, faster).coexistence.lab_dependence;
      const Series after_models = run(scenario, stronger).coexistence.incumbent_dependence;
      for (int k = 0; k < result.grid.points(); ++k) {
        CHECK(result.signals.build_pressure.at(k)[0] ==
              after_pace.at(k)[0] - result.coexistence.lab_dependence.at(k)[0]);
        CHECK(result.signals.hedge_gain.at(k)[0] ==
              after_models.at(k)[0] - result.coexistence.incumbent_dependence.at(k)[0]);
      }
    }
  }
}

}  // namespace dealscope::test

// Time of a simulation as a function of trials and of contracts [ms], memory after the most trials [MiB], and time of
// an evaluation as a function of contracts [us].
#include <cmath>

#include "analysis/simulate.hpp"
#include "opened.hpp"
#include "timing.hpp"

namespace {

using namespace dealscope;

/// The i-th of `count` contracts. In each ten there are seven of cloud and three of building; two have an uncertain
/// term, one is built by a schedule, and one is in talks. The other figures differ from contract to contract. Money:
/// 1,400 USD bn in all.
[[nodiscard]] Contract contract_of(const Scenario& scenario, int i, int count) {
  const double part = std::fmod(0.6180339887498949 * (i + 1), 1.0);
  const int place = i % 10;
  const bool builds = place % 3 == 2;
  Contract contract;
  contract.id = std::to_string(i);
  contract.provider = i % static_cast<int>(scenario.providers.size());
  contract.kind = builds ? ContractKind::build : ContractKind::cloud;
  contract.status = place == 9 ? DealStatus::in_talks : DealStatus::contracted;
  contract.signed_at = scenario.start - 0.5;
  const double value = 1400.0 / count * (0.5 + part);
  contract.figures = {value,      std::nan(""),      scenario.start - 1.0 + 2.0 * part, 4.0 + 4.0 * part,
                      0.5 * part, builds ? 0.4 : 0.0};
  if (place == 5)
    for (const double years : {0.5, 1.5, 3.0})
      contract.schedule.push_back({scenario.start + years + part, 0.01 * years * (0.5 + part)});
  return contract;
}

/// The scenario with its contracts replaced.
[[nodiscard]] Scenario with_contracts(Scenario scenario, int count) {
  scenario.contracts.clear();
  scenario.what_ifs.clear();
  scenario.parameters.resize(formula_parameters.size());
  for (Provider& provider : scenario.providers) provider.control_parameter = -1;
  for (Investment& investment : scenario.investments) investment.value_parameter = -1;
  std::erase_if(scenario.display_order, [](int p) { return p >= static_cast<int>(formula_parameters.size()); });
  for (int i = 0; i < count; ++i) {
    Contract contract = contract_of(scenario, i, count);
    if (i % 10 == 2 || i % 10 == 6) {
      const double term = contract.figures[ContractField::term_years];
      const int place = static_cast<int>(scenario.parameters.size());
      contract.parameter_of[ContractField::term_years] = place;
      scenario.parameters.push_back({.id = "contracts." + contract.id + ".term_years",
                                     .value = term,
                                     .range = {.min = 1.0, .max = 20.0, .low = term - 1.0, .high = term + 2.0}});
      scenario.display_order.push_back(place);
    }
    scenario.contracts.push_back(std::move(contract));
  }
  return scenario;
}

[[nodiscard]] double simulation_ms(const Scenario& scenario, int trials) {
  const std::vector<MetricRef> rows = four_rows(scenario);
  const Values values = values_of(scenario, {});
  return quickest_ms([&] { return simulate(scenario, values, trials, 1, rows).regime_probability[0][0]; });
}

[[nodiscard]] double evaluation_us(const Scenario& scenario) {
  constexpr int repeats = 20;
  Values values = values_of(scenario, {});
  Result result;
  const double milliseconds = quickest_ms([&] {
    double sum = 0;
    for (int i = 0; i < repeats; ++i) {
      values[ParameterId::build_pace][0] = 0.5 + 0.05 * i;
      evaluate(scenario, values, result);
      sum += result.incumbent.backlog_share.at(4)[0];
    }
    return sum;
  });
  return 1000.0 * milliseconds / repeats;
}

}  // namespace

int main(int count, char** arguments) {
  const Scenario scenario = open_scenario(count, arguments);
  std::printf("{\"trials\":[");
  for (const int trials : {10'000, 100'000, 1'000'000})
    std::printf("%s[%d,%.4f]", trials == 10'000 ? "" : ",", trials, simulation_ms(scenario, trials));
  std::printf("],\"memory_mib\":%.1f,\"contracts\":[", memory_mib());
  for (const int contracts : {10, 100, 1'000})
    std::printf("%s[%d,%.4f]", contracts == 10 ? "" : ",", contracts,
                simulation_ms(with_contracts(scenario, contracts), 10'000));
  std::printf("],\"evaluations\":[");
  for (const int contracts : {10, 100, 1'000})
    std::printf("%s[%d,%.4f]", contracts == 10 ? "" : ",", contracts,
                evaluation_us(with_contracts(scenario, contracts)));
  std::printf("]}\n");
}

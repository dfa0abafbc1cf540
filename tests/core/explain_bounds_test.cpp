// Derivations of large scenarios are bounded, and omitted terms are one node that completes the sum.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "formula_text.hpp"
#include "model_runs.hpp"

namespace dealscope::test {

namespace {

/// The article's scenario with its contracts repeated, over many years.
[[nodiscard]] Scenario large_scenario(int contracts, int years) {
  Scenario scenario = scenario_named("article-2026-01");
  scenario.years = years;
  const std::vector<Contract> own = scenario.contracts;
  for (std::size_t i = own.size(); i < static_cast<std::size_t>(contracts); ++i) {
    scenario.contracts.push_back(own[i % own.size()]);
    scenario.contracts.back().id += "-" + std::to_string(i);
  }
  return scenario;
}

/// The same with many providers, each with a contract.
[[nodiscard]] Scenario crowded_scenario(int providers) {
  Scenario scenario = scenario_named("article-2026-01");
  for (int i = 0; i < providers; ++i) {
    scenario.providers.push_back(scenario.providers.back());
    scenario.providers.back().id = "provider-" + std::to_string(i);
    scenario.contracts.push_back(scenario.contracts.front());
    scenario.contracts.back().id = "contract-" + std::to_string(i);
    scenario.contracts.back().provider = static_cast<int>(scenario.providers.size()) - 1;
  }
  return scenario;
}

/// The same with many investments, and many dates in the schedule of the build, over many years.
[[nodiscard]] Scenario detailed_scenario(int investments, int dates, int years) {
  Scenario scenario = scenario_named("article-2026-01");
  scenario.years = years;
  for (int i = 0; i < investments; ++i) {
    scenario.investments.push_back(scenario.investments.front());
    scenario.investments.back().id += "-" + std::to_string(i);
    scenario.investments.back().start = scenario.start;
    scenario.investments.back().years = years;
  }
  for (Contract& contract : scenario.contracts) {
    if (contract.schedule.empty()) continue;
    contract.schedule.clear();
    for (int i = 0; i < dates; ++i) {
      const double part = static_cast<double>(i) / dates;
      contract.schedule.push_back({scenario.start + years * part, 12.0 * part});
    }
  }
  return scenario;
}

void check_bounded(const Scenario& scenario, const std::string& metric, bool is_cut) {
  INFO(metric);
  std::string fault;
  const auto root = find_root(scenario, metric);
  REQUIRE(root);
  const Derivation derivation = explain(scenario, values_of(scenario, {}), *root);
  CHECK(derivation.nodes.size() <= max_derivation_nodes);
  CHECK(derivation.nodes[derivation.root].name == metric);
  bool has_rest = false;
  for (const DerivationNode& node : derivation.nodes) {
    if (node.name.starts_with("more_")) {
      has_rest = true;
      CHECK((node.label.starts_with("… and ") && node.label.find(" more ") != std::string::npos));
      CHECK(node.basis == Basis::derived);
    }
    if (node.inputs.empty()) continue;
    const auto computed = compute(derivation, node, fault);
    INFO(node.name << ": " << fault);
    REQUIRE(computed);
    if (!std::isnan(node.value)) CHECK(std::abs(computed->value - node.value) <= 1e-9 * (1 + computed->size));
  }
  CHECK(has_rest == is_cut);
}

}  // namespace

TEST_CASE("explain: at most 20,000 nodes for 1,000 contracts over 50 years", "[explain]") {
  const Scenario scenario = large_scenario(1000, 50);
  for (const char* metric : {"npv_lost_gross_profit", "obligations@sum", "capacity_total@2076", "own_control@2050",
                             "incumbent_net_gain", "partners.microsoft.round_trip"})
    check_bounded(scenario, metric, true);
  for (const char* metric : {"backlog_share@2030", "attribution.departure@2076", "build_pressure_peak"})
    check_bounded(scenario, metric, false);
}

TEST_CASE("explain: at most 20,000 nodes for 1,000 investments and a schedule of 30,000 dates", "[explain]") {
  const Scenario scenario = detailed_scenario(1000, 30'000, 50);
  for (const char* metric : {"investments@sum", "rent@sum"}) check_bounded(scenario, metric, true);
  check_bounded(scenario, "partners.microsoft.invested", false);
}

TEST_CASE("explain: long titles are cut in labels, between characters", "[explain]") {
  Scenario scenario = scenario_named("article-2026-01");
  for (Contract& contract : scenario.contracts) {
    contract.title.clear();
    for (int i = 0; i < 200'000; ++i) contract.title += "é";
  }
  const auto root = find_root(scenario, "obligations@sum");
  REQUIRE(root);
  const Derivation derivation = explain(scenario, values_of(scenario, {}), *root);
  int cut = 0;
  for (const DerivationNode& node : derivation.nodes) {
    CHECK(node.label.size() < 500);
    if (const std::size_t at = node.label.find("é…: "); at != std::string::npos) ++cut;
  }
  CHECK(cut > 10);
}

TEST_CASE("explain: at most 20,000 nodes for thousands of providers", "[explain]") {
  const Scenario scenario = crowded_scenario(2000);
  for (const char* metric : {"hhi@2030", "obligations@sum", "partners.oracle.share_of_lab"})
    check_bounded(scenario, metric, true);
}

}  // namespace dealscope::test

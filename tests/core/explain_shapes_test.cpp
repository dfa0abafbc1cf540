// Content of derivations: formulas, labels, dates, provenance, shared nodes and roots.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "formula_text.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] Derivation explained(const Scenario& scenario, const std::string& name,
                                   const std::vector<Override>& overrides = {}) {
  const auto root = find_root(scenario, name);
  INFO(name);
  REQUIRE(root);
  return explain(scenario, values_of(scenario, overrides), *root);
}

[[nodiscard]] const DerivationNode& root_of(const Derivation& derivation) { return derivation.nodes[derivation.root]; }
[[nodiscard]] const DerivationNode& input(const Derivation& derivation, const DerivationNode& node, std::size_t i) {
  return derivation.nodes[node.inputs.at(i)];
}
[[nodiscard]] std::string formula(const Derivation& derivation, const DerivationNode& node) {
  return in_text(derivation, formula_and_reason(node));
}
[[nodiscard]] const DerivationNode& named(const Derivation& derivation, const std::string& name) {
  const auto found = std::find_if(derivation.nodes.begin(), derivation.nodes.end(),
                                  [&](const DerivationNode& node) { return node.name == name; });
  INFO(name);
  REQUIRE(found != derivation.nodes.end());
  return *found;
}

}  // namespace

TEST_CASE("explain: the article's 45%", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Derivation derivation = explained(scenario, "backlog_share@2026");
  const DerivationNode& share = root_of(derivation);
  CHECK(share.value == 0.45);
  CHECK(share.label == "OpenAI's share of Microsoft's backlog");
  CHECK(share.dates == std::vector{2026.0});
  CHECK(formula(derivation, share) == "backlog_lab@2026 / (backlog_lab@2026 + backlog_other@2026)");
  REQUIRE(share.inputs.size() == 2);
  CHECK(input(derivation, share, 0).value == 281.25);
  const DerivationNode& other = input(derivation, share, 1);
  CHECK(other.value == 343.75);
  CHECK(formula(derivation, other) == "other_backlog_usd_bn");
  REQUIRE(other.inputs.size() == 1);
  CHECK(input(derivation, other, 0).basis == Basis::derived);
  CHECK(scenario.sources[input(derivation, other, 0).source.value()].id == "msft-fy26q2");
}

TEST_CASE("explain: an override shows as the value in force, without the scenario's source", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Derivation derivation = explained(scenario, "backlog_other@2026", {set(scenario, "other_backlog_usd_bn", 400)});
  const DerivationNode& backlog = input(derivation, root_of(derivation), 0);
  CHECK(backlog.value == 400);
  CHECK(backlog.basis == Basis::assumption);
  CHECK_FALSE(backlog.source);
}

TEST_CASE("explain: a value that the scenario leaves open is derived from the price", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Derivation derivation = explained(scenario, "contracts.oracle-4.5gw.value_usd_bn");
  const DerivationNode& value = root_of(derivation);
  CHECK(value.name == "contracts.oracle-4.5gw.value_usd_bn");
  CHECK(formula(derivation, value) ==
        "contracts.oracle-4.5gw.capacity_gw * cloud_price_usd_bn_per_gw_year * contracts.oracle-4.5gw.term_years * "
        "(1 - (contracts.oracle-4.5gw.ramp_up + contracts.oracle-4.5gw.ramp_down) / 2)");
  CHECK(value.dates.empty());
}

TEST_CASE("explain: what can be paid follows from resources and obligations year by year", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Derivation derivation = explained(scenario, "payable@2028");
  CHECK(formula(derivation, root_of(derivation)) ==
        "min(1, (resources_kept@2028 + resources@2028) / obligations@2028)");
  const Derivation capacity = explained(scenario, "capacity.stargate@2028");
  CHECK(formula(capacity, named(capacity, "in_place_gw.stargate@2028")) ==
        "contracts.stargate.standing_gw + paid_share@2026 * contracts.stargate.built_gw@2026 + paid_share@2027 * "
        "contracts.stargate.built_gw@2027");
}

TEST_CASE("explain: a schedule lists its dates and capacities, its integral the trapezoids of the year", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Derivation derivation =
      explained(scenario, "rent@2026", {set(scenario, "build_delay_years", 0), set(scenario, "build_pace", 0.25)});
  const DerivationNode& gw = named(derivation, "contracts.stargate.scheduled_gw@2027");
  CHECK(formula(derivation, gw) ==
        "contracts.stargate.schedule@2026.23 + (contracts.stargate.schedule@2026.39 - "
        "contracts.stargate.schedule@2026.23) * (build_clock@2027 - 2026.23) / (2026.39 - 2026.23)");
  CHECK(std::abs(gw.value - (0.295 + 0.295 * 0.02 / 0.16)) < 1e-9);
  const DerivationNode& entry = named(derivation, "contracts.stargate.schedule@2026.23");
  CHECK(entry.value == 0.295);
  CHECK(entry.unit == "GW");
  CHECK(entry.dates == std::vector{2026.23});
  const DerivationNode& years = named(derivation, "contracts.stargate.scheduled_years@2026");
  CHECK(formula(derivation, years) ==
        "((2026.23 - 2026) * (contracts.stargate.scheduled_gw@2026 + contracts.stargate.schedule@2026.23) / 2 + "
        "(build_clock@2027 - 2026.23) * (contracts.stargate.schedule@2026.23 + "
        "contracts.stargate.scheduled_gw@2027) / 2) / contracts.stargate.capacity_gw");
}

TEST_CASE("explain: a schedule's line that passes the capacity within a year is cut there", "[explain]") {
  Scenario scenario = scenario_named("article-2026-01");
  for (Contract& contract : scenario.contracts)
    if (!contract.schedule.empty()) contract.schedule = {{2026.0, 0.0}, {2028.0, 40.0}};
  const std::vector<Override> overrides{set(scenario, "contracts.stargate.capacity_gw", 10),
                                        set(scenario, "build_delay_years", 0), set(scenario, "build_pace", 1)};
  const Derivation derivation = explained(scenario, "rent@2026", overrides);
  const DerivationNode& years = named(derivation, "contracts.stargate.scheduled_years@2026");
  CHECK(std::abs(years.value - 0.75) < 1e-12);
  std::string fault;
  const auto computed = compute(derivation, years, fault);
  REQUIRE(computed);
  CHECK(std::abs(computed->value - 0.75) < 1e-12);
}

TEST_CASE("explain: a contract that ends is drawn and left in the backlog with its renewal", "[explain]") {
  const Scenario ended = scenario_named("mid-2026");
  const Derivation drawn = explained(ended, "partners.oracle.paid_via_parts");
  CHECK(formula(drawn, named(drawn, "contracts.oracle-300.drawn@2031.5")) ==
        "contracts.oracle-300.value_usd_bn * (contracts.oracle-300.delivered@2032.5 - "
        "contracts.oracle-300.delivered@2031.5 + renewal_share * contracts.oracle-300.renewals@2032.5)");
  CHECK(formula(drawn, named(drawn, "contracts.oracle-300.renewals@2032.5")) ==
        "max(0, contracts.oracle-300.phase@2032.5 - 1)");
  const Scenario scenario = scenario_named("article-2026-01");
  const Derivation left = explained(scenario, "backlog.microsoft@2034");
  CHECK(formula(left, named(left, "contracts.azure-250.backlog@2034")) ==
        "contracts.azure-250.value_usd_bn * renewal_share * contracts.azure-250.renewals_remaining@2034");
  const Derivation at_start = explained(scenario, "backlog.microsoft@2026");
  CHECK(formula(at_start, named(at_start, "contracts.azure-250.backlog@2026")) ==
        "contracts.azure-250.value_usd_bn * (1 - contracts.azure-250.delivered@2026)");
}

TEST_CASE("explain: parameters and figures of contracts, investments and providers are roots", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  for (const Parameter& parameter : scenario.parameters) {
    const Derivation derivation = explained(scenario, parameter.id);
    INFO(parameter.id);
    CHECK(root_of(derivation).name == parameter.id);
    CHECK(root_of(derivation).value == parameter.value);
    CHECK(root_of(derivation).inputs.empty());
  }
  for (const Contract& contract : scenario.contracts)
    for (const char* key : {"value_usd_bn", "capacity_gw", "start", "term_years", "ramp_up", "ramp_down"}) {
      const Derivation derivation = explained(scenario, "contracts." + contract.id + "." + key);
      INFO(contract.id << " " << key);
      CHECK(root_of(derivation).name == "contracts." + contract.id + "." + key);
      CHECK(std::isfinite(root_of(derivation).value));
    }
  for (const Investment& investment : scenario.investments)
    for (const char* key : {"value_usd_bn", "start", "years"}) {
      const Derivation derivation = explained(scenario, "investments." + investment.id + "." + key);
      INFO(investment.id << " " << key);
      CHECK(root_of(derivation).name == "investments." + investment.id + "." + key);
      CHECK(root_of(derivation).inputs.empty());
      CHECK(root_of(derivation).basis == investment.origin.basis);
      CHECK(root_of(derivation).source == investment.origin.source);
    }
  for (const Provider& provider : scenario.providers) {
    const Derivation derivation = explained(scenario, "providers." + provider.id + ".control");
    CHECK(root_of(derivation).name == "providers." + provider.id + ".control");
    CHECK(root_of(derivation).value == provider.control);
  }
  CHECK_FALSE(find_root(scenario, "contracts.azure-250.price"));
  CHECK_FALSE(find_root(scenario, "investments.softbank-2025.price"));
  CHECK_FALSE(find_root(scenario, "providers.nobody.control"));
  CHECK_FALSE(find_root(scenario, "contracts.nobody.value_usd_bn"));
  CHECK_FALSE(find_root(scenario, "build_pacee").error().empty());
}

TEST_CASE("explain: labels name the owner of the figure, in the parties' names", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Derivation derivation = explained(scenario, "build_pressure@2030");
  CHECK(named(derivation, "capacity.amazon@2030").label == "Capacity: Amazon");
  CHECK(named(derivation, "faster_build.lab_dependence@2030").label ==
        "OpenAI's dependence on Microsoft if it builds 10% faster");
  CHECK(formula(derivation, named(derivation, "faster_build.build_pace")) == "1.1 * build_pace");
  CHECK(named(derivation, "new_contracts@2026.5").label == "New contracts");
  CHECK(named(derivation, "new_contracts.cloud.2026.5.running_gw@2030").label ==
        "New contracts of mid-2026 with other clouds: capacity that runs if all is paid");
  const Derivation spend = explained(scenario, "spend.amazon@2029");
  CHECK(named(spend, "contracts.aws-38.drawn@2029").dates == std::vector{2029.0, 2030.0});
}

TEST_CASE("explain: other parties have their own names", "[explain]") {
  const Scenario scenario = scenario_named("anthropic-2026");
  const Derivation derivation = explained(scenario, "backlog_share@2026.5");
  CHECK(root_of(derivation).label == "Anthropic's share of Amazon's backlog");
}

}  // namespace dealscope::test

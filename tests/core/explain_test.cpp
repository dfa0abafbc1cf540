// A number's tree is that number, all the way down.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "formula_text.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] bool is_same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

/// Every metric at some points of the horizon, and every sum.
template <class Visit>
void each_reference(const Result& result, const Visit& visit) {
  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime) continue;
    const Series& row = metric.row(result);
    for (int s = 0; s < row.series_count; ++s) {
      for (const int k : {0, 4, row.point_count - 1})
        if (k >= 0 && k < row.point_count) visit(MetricRef{.metric = &metric, .series = s, .point = k});
      if (metric.kind == MetricKind::flow && metric.unit == "USD bn")
        visit(MetricRef{.metric = &metric, .series = s, .is_sum = true});
    }
  }
}

[[nodiscard]] bool is_figure(const std::string& name) {
  for (const char* start : {"contracts.", "contracts_of.", "providers.", "incumbent."})
    if (name.starts_with(start)) return true;
  return false;
}

/// What is wrong with a leaf; empty if nothing is. A text only for what is wrong: there are millions.
[[nodiscard]] std::string fault_of_leaf(const Explanation& leaf, const Scenario& scenario, const Values& values) {
  if (!leaf.formula.empty()) return "a leaf with a formula";
  for (std::size_t p = 0; p < scenario.parameters.size(); ++p) {
    const auto& [id, value, range] = scenario.parameters[p];
    if (id != leaf.name) continue;
    const double in_force = values.at(static_cast<int>(p))[0];
    const bool is_own = in_force == value;
    if (leaf.value != in_force) return "not the value in force";
    if (leaf.unit != range.unit) return "not the parameter's unit";
    if (leaf.basis != (is_own ? range.origin.basis : Basis::assumption)) return "not the basis of its value";
    return leaf.source == (is_own ? range.origin.source : std::nullopt) ? "" : "not the source of its value";
  }
  return is_figure(leaf.name) ? "" : "neither a parameter nor a figure of the scenario";
}

[[nodiscard]] std::string fault_of_formula(const Explanation& node) {
  std::string fault;
  const auto computed = compute(node, fault);
  if (!computed) return fault;
  for (const Explanation& input : node.inputs)
    if (node.formula.find(input.name) == std::string::npos) return "does not mention " + input.name;
  const bool is_right = std::isnan(node.value) || std::abs(computed->value - node.value) <= 1e-12 * computed->size;
  return is_right ? "" : "gives " + std::to_string(computed->value);
}

[[nodiscard]] std::string fault_of(const Explanation& node, const Scenario& scenario, const Values& values,
                                   const Result& result) {
  if (node.name.empty() || node.unit.empty()) return "no name or no unit";
  if (node.inputs.empty()) return fault_of_leaf(node, scenario, values);
  std::string none;
  const auto metric = find_metric(scenario, node.name, none);
  if (metric && !is_same(node.value, value_of(*metric, result, 0))) return "not the metric's value";
  if (metric && node.unit != metric->metric->unit) return "not the metric's unit";
  return fault_of_formula(node);
}

void check_tree(const Explanation& node, const Scenario& scenario, const Values& values, const Result& result) {
  if (const std::string fault = fault_of(node, scenario, values, result); !fault.empty())
    FAIL_CHECK(node.name << " = " << node.value << ": " << node.formula << ": " << fault);
  for (const Explanation& input : node.inputs) check_tree(input, scenario, values, result);
}

[[nodiscard]] std::size_t count(const Explanation& node) {
  std::size_t nodes = 1;
  for (const Explanation& input : node.inputs) nodes += count(input);
  return nodes;
}

/// All of it, for a metric.
void check_explanation(const Scenario& scenario, const Values& values, const Result& result,
                       const MetricRef& reference) {
  const Explanation root = explain(scenario, values, reference);
  INFO("root " << root.name);
  std::string fault;
  const auto named = find_metric(scenario, root.name, fault);
  REQUIRE(named);
  CHECK(named->metric == reference.metric);
  CHECK(named->series == reference.series);
  CHECK(named->point == (reference.is_sum ? 0 : reference.point));
  CHECK(named->is_sum == reference.is_sum);
  CHECK(is_same(root.value, value_of(reference, result, 0)));
  CHECK_FALSE(root.inputs.empty());
  CHECK(count(root) <= 10'000);
  check_tree(root, scenario, values, result);
}

void check_all(const Scenario& scenario, const Values& values) {
  const Result result = run(scenario, values);
  each_reference(result, [&](const MetricRef& reference) { check_explanation(scenario, values, result, reference); });
}

[[nodiscard]] Explanation explained(const Scenario& scenario, const Values& values, const std::string& metric) {
  std::string fault;
  const auto reference = find_metric(scenario, metric, fault);
  INFO(metric << ": " << fault);
  REQUIRE(reference);
  return explain(scenario, values, *reference);
}

}  // namespace

TEST_CASE("explain: every root is its metric, every formula gives its number, every leaf is a figure in force",
          "[explain]") {
  for (const char* id : scenario_ids) {
    INFO(id);
    const Scenario scenario = scenario_named(id);
    check_all(scenario, values_of(scenario, {}));
    check_all(scenario, RandomValues(scenario, 53).draw());
  }
}

TEST_CASE("explain: the same at edges where a formula takes another form", "[explain]") {
  const Scenario scenario = scenario_named("latest-2026-08");
  const std::vector<const char*> edges[] = {
      {"other_backlog_fade_years", "switch_ramp_years", "funding_link", "equity_stake"},
      {"new_contracts_usd_bn", "fulfilment", "incumbent_capacity_gw", "build_pace"}};
  for (const auto& zeros : edges) {
    Values values = RandomValues(scenario, 61).draw();
    for (const char* zero : zeros) values.at(place_of(scenario, zero))[0] = 0.0;
    check_all(scenario, values);
  }
}

TEST_CASE("explain: the same for scenarios unlike those shipped", "[explain]") {
  for (const int years : {1, 13}) {
    Scenario scenario = scenario_named("latest-2026-08");
    scenario.years = years;
    scenario.start = 2026.25;
    scenario.own_provider = scenario.cloud_provider;
    scenario.providers.back().id = "cerebras-1.5";
    scenario.contracts.front().id = "0.5";
    INFO(years << " years");
    check_all(scenario, RandomValues(scenario, 59).draw());
    scenario.contracts.clear();
    check_all(scenario, values_of(scenario, {}));
  }
}

TEST_CASE("explain: the article's 45%", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Explanation share = explained(scenario, values_of(scenario, {}), "backlog_share@2026");
  CHECK(share.value == 0.45);
  CHECK(share.formula == "backlog_lab@2026 / (backlog_lab@2026 + backlog_other@2026)");
  REQUIRE(share.inputs.size() == 2);
  CHECK(share.inputs[0].value == 281.25);
  const Explanation& other = share.inputs[1];
  CHECK(other.value == 343.75);
  CHECK(other.formula == "other_backlog_usd_bn");
  REQUIRE(other.inputs.size() == 1);
  CHECK(other.inputs[0].basis == Basis::derived);
  CHECK(scenario.sources[other.inputs[0].source.value()].id == "msft-fy26q2");
}

TEST_CASE("explain: an override shows as the value in force, without the scenario's source", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Override other = set(scenario, "other_backlog_usd_bn", 400);
  const Explanation backlog = explained(scenario, values_of(scenario, {{other}}), "backlog_other@2026");
  CHECK(backlog.inputs.at(0).value == 400);
  CHECK(backlog.inputs.at(0).basis == Basis::assumption);
  CHECK_FALSE(backlog.inputs.at(0).source);
}

TEST_CASE("explain: a value that the scenario leaves open is derived from the price", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Explanation via = explained(scenario, values_of(scenario, {}), "partners.oracle.via_parts");
  const Explanation& contract = via.inputs.at(0);
  CHECK(contract.name == "contracts.oracle-4.5gw.backlog@2026");
  const Explanation& value = contract.inputs.at(0);
  CHECK(value.name == "contracts.oracle-4.5gw.value_usd_bn");
  CHECK(value.inputs.at(0).name == "contracts.oracle-4.5gw.capacity_gw");
  CHECK(value.inputs.at(1).name == "cloud_price_usd_bn_per_gw_year");
}

TEST_CASE("explain: what is_binding is what the year-ends say", "[explain]") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Explanation affordable = explained(scenario, values_of(scenario, {}), "affordable_fulfilment");
  CHECK(affordable.inputs.at(0).name == "resources_so_far@2028");
  CHECK(std::abs(affordable.inputs.at(0).value - 132.2) < 1e-9);
  CHECK(affordable.inputs.at(1).name == "obligations_so_far@2028");
}

}  // namespace dealscope::test

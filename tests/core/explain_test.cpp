// Every formula of a derivation, computed from its inputs, gives the model's number.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <set>

#include "formula_text.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] bool is_same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

/// Every metric at the first, a middle and the last point of the horizon, each provider at one of them, and every sum.
template <class Visit>
void each_reference(const Result& result, const Visit& visit) {
  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime) continue;
    const Series& row = metric.row(result);
    for (int s = 0; s < row.series_count; ++s) {
      const int points[] = {0, 4, row.point_count - 1};
      for (int i = 0; i < 3; ++i)
        if ((row.series_count <= 3 || s % 3 == i) && points[i] < row.point_count)
          visit(MetricRef{.metric = &metric, .series = s, .point = points[i]});
      if (metric.kind == MetricKind::flow && metric.unit == "USD bn")
        visit(MetricRef{.metric = &metric, .series = s, .is_sum = true});
    }
  }
}

[[nodiscard]] Derivation explain_metric(const Scenario& scenario, const Values& values, const MetricRef& metric) {
  return explain(scenario, values, {.kind = ExplainRoot::Kind::metric, .metric = metric});
}

[[nodiscard]] bool is_figure(const std::string& name) {
  for (const char* start : {"contracts.", "contracts_of.", "builds_of.", "parts_of.", "investments.", "investments_of.",
                            "number_of_builds", "number_of_investments", "providers.", "incumbent."})
    if (name.starts_with(start)) return true;
  return false;
}

/// Describes the fault of a leaf; empty if there is none.
[[nodiscard]] std::string fault_of_leaf(const DerivationNode& leaf, const Scenario& scenario, const Values& values) {
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

[[nodiscard]] std::string fault_of_formula(const Derivation& derivation, const DerivationNode& node) {
  std::string fault;
  const auto computed = compute(derivation, node, fault);
  if (!computed) return fault;
  const std::string text = in_text(derivation, formula_and_reason(node));
  for (const int input : node.inputs)
    if (text.find(derivation.nodes[input].name) == std::string::npos) return "does not mention an input";
  const bool is_right = std::isnan(node.value) || std::abs(computed->value - node.value) <= 1e-12 * computed->size;
  return is_right ? "" : "gives " + std::to_string(computed->value);
}

/// Whether a label has no id and no placeholder.
[[nodiscard]] bool is_in_words(const std::string& label) {
  return !label.empty() && label.find_first_of("_{}@") == std::string::npos;
}

[[nodiscard]] std::string fault_of(const Derivation& derivation, const DerivationNode& node, const Scenario& scenario,
                                   const Values& values, const Result& result) {
  if (node.name.empty() || node.unit.empty()) return "no name or no unit";
  if (!is_in_words(node.label)) return "no label in words: " + node.label;
  if (node.inputs.empty()) return fault_of_leaf(node, scenario, values);
  const auto metric = find_metric(scenario, node.name);
  if (metric && !is_same(node.value, value_of(*metric, result, 0))) return "not the metric's value";
  if (metric && node.unit != metric->metric->unit) return "not the metric's unit";
  return fault_of_formula(derivation, node);
}

/// Nodes that were checked in an earlier derivation of the same run: name, formula, and the numbers in it.
using CheckedNodes = std::set<std::string>;

[[nodiscard]] std::string content_of(const Derivation& derivation, const DerivationNode& node) {
  std::string content = node.name + '=' + in_text(derivation, formula_and_reason(node)) + node.label + node.unit;
  const auto append = [&](double number) { content.append(reinterpret_cast<const char*>(&number), sizeof number); };
  append(node.value);
  for (const int input : node.inputs) append(derivation.nodes[input].value);
  return content;
}

void check_nodes(const Derivation& derivation, const Scenario& scenario, const Values& values, const Result& result,
                 CheckedNodes& checked) {
  std::set<std::string> names;
  for (const DerivationNode& node : derivation.nodes) {
    if (!names.insert(node.name).second) FAIL_CHECK(node.name << " twice");
    if (!checked.insert(content_of(derivation, node)).second) continue;
    if (const std::string fault = fault_of(derivation, node, scenario, values, result); !fault.empty())
      FAIL_CHECK(node.name << " = " << node.value << ": " << in_text(derivation, formula_and_reason(node)) << ": "
                           << fault);
  }
}

/// All of it, for a metric.
void check_explanation(const Scenario& scenario, const Values& values, const Result& result, const MetricRef& reference,
                       CheckedNodes& checked) {
  const Derivation derivation = explain_metric(scenario, values, reference);
  const DerivationNode& root = derivation.nodes[derivation.root];
  INFO("root " << root.name);
  const auto named = find_metric(scenario, root.name);
  REQUIRE(named);
  CHECK(named->metric == reference.metric);
  CHECK(named->series == reference.series);
  CHECK(named->point == (reference.is_sum ? 0 : reference.point));
  CHECK(named->is_sum == reference.is_sum);
  CHECK(is_same(root.value, value_of(reference, result, 0)));
  CHECK_FALSE(root.inputs.empty());
  CHECK(derivation.nodes.size() <= 2'000);
  check_nodes(derivation, scenario, values, result, checked);
}

void check_all(const Scenario& scenario, const Values& values) {
  const Result result = run(scenario, values);
  CheckedNodes checked;
  each_reference(result,
                 [&](const MetricRef& reference) { check_explanation(scenario, values, result, reference, checked); });
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
  const Scenario scenario = scenario_named("mid-2026");
  const std::vector<const char*> edges[] = {
      {"other_backlog_fade_years", "switch_ramp_years", "funding_link", "equity_stake"},
      {"new_contracts_usd_bn", "fulfilment", "incumbent_capacity_gw", "renewal_share"},
      {"site_schedule_weight", "build_delay_years", "compute_budget_share", "external_funding_usd_bn"}};
  for (const auto& zeros : edges) {
    Values values = RandomValues(scenario, 61).draw();
    for (const char* zero : zeros) values.at(index_of(scenario, zero))[0] = 0.0;
    check_all(scenario, values);
  }
}

TEST_CASE("explain: the same for scenarios unlike those shipped", "[explain]") {
  for (const int years : {1, 13}) {
    Scenario scenario = scenario_named("mid-2026");
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

}  // namespace dealscope::test

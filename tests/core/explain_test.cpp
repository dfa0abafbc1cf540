// Every formula of a derivation, computed from its inputs, gives the model's number.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <map>
#include <set>

#include "explain/sections.hpp"
#include "formula_text.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

/// Most nodes for a scenario of the size of those shipped. Beyond max_derivation_nodes sums are cut; a quarter leaves
/// scenarios with four times as many contracts and years whole.
constexpr std::size_t most_nodes = max_derivation_nodes / 4;

[[nodiscard]] bool is_same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

/// Every metric of each provider and part at each date, and every sum.
[[nodiscard]] std::vector<MetricRef> all_references(const Result& result) {
  std::vector<MetricRef> references;
  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime) continue;
    const Series& row = metric.row(result);
    for (int s = 0; s < row.series_count; ++s) {
      for (int k = 0; k < row.point_count; ++k) references.push_back({.metric = &metric, .series = s, .point = k});
      if (metric.kind == MetricKind::flow && metric.unit == "USD bn")
        references.push_back({.metric = &metric, .series = s, .is_sum = true});
    }
  }
  return references;
}

/// One derivation of many metrics, in which each number is one node: explain's for each of them is a part of it.
struct JointDerivation {
  Derivation derivation;
  std::vector<int> roots;  ///< of the references, in their order
};

[[nodiscard]] JointDerivation derive_together(const Scenario& scenario, const Values& values,
                                              const std::vector<MetricRef>& references) {
  DerivationBuilder builder;
  EvaluationContext context(scenario, values, evaluated(scenario, values), builder);
  JointDerivation joint;
  for (const MetricRef& reference : references)
    joint.roots.push_back(metric_node(context, reference).expression->number);
  REQUIRE_FALSE(builder.is_full);
  joint.derivation = std::move(builder.derivation);
  return joint;
}

/// Provenance of a contract's or investment's figure by its name; nothing for other names.
[[nodiscard]] const Provenance* origin_of_deal(const Scenario& scenario, const std::string& name) {
  for (const Contract& contract : scenario.contracts)
    if (name.starts_with("contracts." + contract.id + ".")) return &contract.origin;
  for (const Investment& investment : scenario.investments)
    if (name.starts_with("investments." + investment.id + ".")) return &investment.origin;
  return nullptr;
}

/// Describes the fault of a leaf that is no parameter: a figure of a deal, provider or of the incumbent, or a number of
/// things of which there is none.
[[nodiscard]] std::string fault_of_figure(const DerivationNode& leaf, const Scenario& scenario) {
  if (const Provenance* const origin = origin_of_deal(scenario, leaf.name))
    return leaf.basis == origin->basis && leaf.source == origin->source ? "" : "not the provenance of its deal";
  for (const Provider& provider : scenario.providers)
    if (leaf.name.starts_with("providers." + provider.id + "."))
      return leaf.source == provider.source ? "" : "not the source of its provider";
  if (leaf.name.starts_with("incumbent.")) return "";
  for (const char* start :
       {"contracts_of.", "builds_of.", "parts_of.", "investments_of.", "number_of_builds", "number_of_investments"})
    if (leaf.name.starts_with(start))
      return leaf.value == 0 && leaf.basis == Basis::derived && !leaf.source ? "" : "not a number of nothing";
  return "neither a parameter nor a figure of the scenario";
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
  return fault_of_figure(leaf, scenario);
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

/// Checks that names are unique and inputs precede the nodes that use them.
void check_order(const Derivation& derivation) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < derivation.nodes.size(); ++i) {
    const DerivationNode& node = derivation.nodes[i];
    if (!names.insert(node.name).second) FAIL_CHECK(node.name << " twice");
    for (const int input : node.inputs)
      if (input >= static_cast<int>(i)) FAIL_CHECK(node.name << " before an input");
  }
}

void check_root(const Scenario& scenario, const Result& result, const MetricRef& reference,
                const DerivationNode& root) {
  INFO("root " << root.name);
  const auto named = find_metric(scenario, root.name);
  REQUIRE(named);
  CHECK(named->metric == reference.metric);
  CHECK(named->series == reference.series);
  CHECK(named->point == reference.point);
  CHECK(named->is_sum == reference.is_sum);
  CHECK(is_same(root.value, value_of(reference, result, 0)));
  CHECK_FALSE(root.inputs.empty());
}

using NodesByName = std::map<std::string_view, const DerivationNode*>;

[[nodiscard]] NodesByName by_name(const Derivation& derivation) {
  NodesByName nodes;
  for (const DerivationNode& node : derivation.nodes) nodes.emplace(node.name, &node);
  return nodes;
}

[[nodiscard]] bool is_same_text(const Derivation& of_a, const Tokens& a, const Derivation& of_b, const Tokens& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Token& x, const Token& y) {
    if (x.node < 0 || y.node < 0) return x.node == y.node && x.text == y.text;
    return of_a.nodes[x.node].name == of_b.nodes[y.node].name;
  });
}

/// Checks that each node of a derivation is in the other with the same content.
void check_contained(const Derivation& part, const Derivation& whole, const NodesByName& nodes_of_whole) {
  for (const DerivationNode& node : part.nodes) {
    const auto found = nodes_of_whole.find(node.name);
    if (found == nodes_of_whole.end()) {
      FAIL_CHECK(node.name << " is in one derivation only");
      continue;
    }
    const DerivationNode& other = *found->second;
    if (!is_same(node.value, other.value) || node.label != other.label || node.unit != other.unit ||
        node.dates != other.dates || node.basis != other.basis || node.source != other.source ||
        !is_same_text(part, node.formula, whole, other.formula) ||
        !is_same_text(part, node.reason, whole, other.reason))
      FAIL_CHECK(node.name << " = " << in_text(part, formula_and_reason(node)) << " differs from "
                           << in_text(whole, formula_and_reason(other)));
  }
}

/// Checks explain's own derivation of a metric against the joint one.
void check_explained(const Scenario& scenario, const Values& values, const MetricRef& reference,
                     const Derivation& joint, const NodesByName& nodes_of_joint) {
  const Derivation derivation = explain(scenario, values, {.kind = ExplainRoot::Kind::metric, .metric = reference});
  CHECK(derivation.nodes.at(derivation.root).name == name_of(reference, scenario));
  CHECK(derivation.nodes.size() <= most_nodes);
  check_order(derivation);
  check_contained(derivation, joint, nodes_of_joint);
}

/// Checks every root and every node once, in one derivation of all metrics; that it does not depend on the order in
/// which they are derived; and explain's own derivation of each metric, for one of its providers, parts and dates, the
/// sum among them, which `turn` chooses.
void check_all(const Scenario& scenario, const Values& values, std::size_t turn) {
  const Result result = run(scenario, values);
  std::vector<MetricRef> references = all_references(result);
  const auto [joint, roots] = derive_together(scenario, values, references);
  check_order(joint);
  for (std::size_t i = 0; i < references.size(); ++i)
    check_root(scenario, result, references[i], joint.nodes[roots[i]]);
  for (const DerivationNode& node : joint.nodes)
    if (const std::string fault = fault_of(joint, node, scenario, values, result); !fault.empty())
      FAIL_CHECK(node.name << " = " << node.value << ": " << in_text(joint, formula_and_reason(node)) << ": " << fault);

  const NodesByName nodes = by_name(joint);
  for (auto first = references.begin(); first != references.end();) {
    const auto end =
        std::find_if(first, references.end(), [&](const MetricRef& r) { return r.metric != first->metric; });
    const auto chosen = first + static_cast<std::ptrdiff_t>(turn++ % static_cast<std::size_t>(end - first));
    check_explained(scenario, values, *chosen, joint, nodes);
    first = end;
  }

  std::reverse(references.begin(), references.end());
  const Derivation reversed = derive_together(scenario, values, references).derivation;
  CHECK(reversed.nodes.size() == joint.nodes.size());
  check_contained(reversed, joint, nodes);
}

}  // namespace

TEST_CASE("explain: every root is its metric, every formula gives its number, every leaf is a figure in force",
          "[explain]") {
  std::size_t turn = 0;
  for (const char* id : scenario_ids) {
    INFO(id);
    const Scenario scenario = scenario_named(id);
    check_all(scenario, values_of(scenario, {}), ++turn);
    check_all(scenario, RandomValues(scenario, 53).draw(), ++turn);
  }
}

TEST_CASE("explain: the same at edges where a formula takes another form", "[explain]") {
  const Scenario scenario = scenario_named("mid-2026");
  const std::vector<const char*> edges[] = {
      {"other_backlog_fade_years", "switch_ramp_years", "funding_link", "equity_stake"},
      {"new_contracts_usd_bn", "fulfilment", "incumbent_capacity_gw", "renewal_share"},
      {"site_schedule_weight", "build_delay_years", "compute_budget_share", "external_funding_usd_bn"}};
  std::size_t turn = 0;
  for (const auto& zeros : edges) {
    Values values = RandomValues(scenario, 61).draw();
    for (const char* zero : zeros) values.at(index_of(scenario, zero))[0] = 0.0;
    check_all(scenario, values, ++turn);
  }
}

TEST_CASE("explain: the same for scenarios unlike those shipped", "[explain]") {
  std::size_t turn = 0;
  for (const int years : {1, 13}) {
    Scenario scenario = scenario_named("mid-2026");
    scenario.years = years;
    scenario.start = 2026.25;
    scenario.own_provider = scenario.cloud_provider;
    scenario.providers.back().id = "cerebras-1.5";
    scenario.contracts.front().id = "0.5";
    INFO(years << " years");
    check_all(scenario, RandomValues(scenario, 59).draw(), ++turn);
    scenario.contracts.clear();
    check_all(scenario, values_of(scenario, {}), ++turn);
  }
}

}  // namespace dealscope::test

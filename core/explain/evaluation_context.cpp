#include "evaluation_context.hpp"

#include <algorithm>
#include <utility>

namespace dealscope {

namespace {

/// Appends the nodes that tokens mention and `inputs` lacks.
void collect_inputs(const Tokens& tokens, std::vector<int>& inputs) {
  for (const Token& token : tokens)
    if (token.node >= 0 && std::find(inputs.begin(), inputs.end(), token.node) == inputs.end())
      inputs.push_back(token.node);
}

/// Sets formula, reason and inputs of a node.
void set_formula(DerivationNode& node, const Term& formula) {
  node.formula = tokens_of(formula);
  node.reason = tokens_of(formula.reason);
  collect_inputs(node.formula, node.inputs);
  collect_inputs(node.reason, node.inputs);
}

}  // namespace

int DerivationBuilder::add(DerivationNode node) {
  auto& nodes = derivation.nodes;
  is_full = is_full || nodes.size() >= max_derivation_nodes;
  if (is_full) return -1;
  const auto [known, is_new] = node_of.try_emplace(node.name, static_cast<int>(nodes.size()));
  if (is_new) nodes.push_back(std::move(node));
  return known->second;
}

Term DerivationBuilder::term_of(int node) { return pool.node(derivation.nodes[node].value, node); }

EvaluationContext::EvaluationContext(const Scenario& scenario, const Values& values, DerivationBuilder& builder)
    : scenario_(scenario), values_(values), builder_(builder) {
  evaluate(scenario_, values_, result_);
}

std::optional<Term> EvaluationContext::find(const std::string& name) const {
  if (builder_.is_full) return Term(0.0);
  const auto known = node_of_.find(name);
  if (known == node_of_.end()) return std::nullopt;
  return builder_.term_of(known->second);
}

Term EvaluationContext::add_named(std::string name, DerivationNode node) {
  const double value = node.value;
  const int node_index = builder_.add(std::move(node));
  if (node_index < 0) return Term(value);
  node_of_.emplace(std::move(name), node_index);
  return builder_.term_of(node_index);
}

Term EvaluationContext::add(DerivationNode node, const Term& formula) {
  std::string name = node.name;
  set_formula(node, formula);
  const auto& nodes = builder_.derivation.nodes;
  const bool is_changed = bump_ && std::any_of(node.inputs.begin(), node.inputs.end(),
                                               [&](int input) { return nodes[input].name.starts_with(bump_->prefix); });
  if (is_changed) {
    node.name.insert(0, bump_->prefix);
    node.label += bump_->suffix;
  }
  return add_named(std::move(name), std::move(node));
}

Term EvaluationContext::add_leaf(DerivationNode node, const LeafOrigin& origin) {
  node.basis = origin.basis;
  node.source = origin.source;
  if (!origin.unit.empty()) node.unit = origin.unit;
  std::string name = node.name;
  return add_named(std::move(name), std::move(node));
}

std::vector<double> EvaluationContext::dates_of(When when, const QuantityIndex& index) const {
  switch (when) {
    case When::instant: return {grid().time(index.point)};
    case When::period: return {grid().time(index.point), grid().time(index.point + 1)};
    case When::signing: return {signing_date(scenario_, index.signing)};
    case When::scheduled: return {scheduled_power(scenario_, index).date};
    case When::always: break;
  }
  return {};
}

DerivationNode EvaluationContext::node_of_quantity(const QuantityRow& row, const QuantityIndex& index,
                                                   std::string name) const {
  return {.name = std::move(name),
          .label = label_of(row, scenario_, index),
          .unit = std::string(row.unit),
          .dates = dates_of(row.when, index)};
}

DerivationNode EvaluationContext::node_of_metric(const MetricRef& metric, std::string name) const {
  const bool is_dated = has_year(metric);
  const When when = !is_dated ? When::always : metric.metric->kind == MetricKind::flow ? When::period : When::instant;
  DerivationNode node{.name = std::move(name),
                      .label = label_of(metric, scenario_),
                      .value = value_of(metric, result_, 0),
                      .unit = std::string(metric.metric->unit),
                      .dates = dates_of(when, {.point = metric.point})};
  if (metric.is_sum) node.dates = {grid().start, grid().time(grid().points() - 1)};
  return node;
}

Term EvaluationContext::formula_of(const DerivationNode& node, FormulaRef formula) {
  const DerivationNode* const outer = std::exchange(current_, &node);
  Term term = formula();
  current_ = outer;
  return term;
}

Term EvaluationContext::node(Quantity quantity, const QuantityIndex& index, FormulaRef formula,
                             std::optional<double> value) {
  const QuantityRow& row = row_of(quantity);
  std::string name = name_of(row, scenario_, index);
  if (const std::optional<Term> known = find(name)) return *known;
  DerivationNode node = node_of_quantity(row, index, std::move(name));
  const Term term = formula_of(node, formula);
  node.value = value.value_or(term.value);
  return add(std::move(node), term);
}

Term EvaluationContext::node(MetricId id, int point, int series, FormulaRef formula) {
  const MetricRef metric{.metric = &metric_of(id), .series = series, .point = point};
  std::string name = name_of(metric, scenario_);
  if (const std::optional<Term> known = find(name)) return *known;
  DerivationNode node = node_of_metric(metric, std::move(name));
  const Term term = formula_of(node, formula);
  return add(std::move(node), term);
}

Term EvaluationContext::sum_node(const MetricRef& metric, const Term& formula) {
  return add(node_of_metric(metric, name_of(metric, scenario_)), formula);
}

LeafOrigin EvaluationContext::origin_of_parameter(int parameter) const {
  const auto& [id, value, range] = scenario_.parameters[parameter];
  if (values_.at(parameter)[0] != value) return {Basis::assumption, std::nullopt, range.unit};
  return {range.origin.basis, range.origin.source, range.unit};
}

Term EvaluationContext::parameter(int index) {
  const std::string& id = scenario_.parameters[index].id;
  if (const std::optional<Term> known = find(id)) return *known;
  const double value = values_.at(index)[0];
  DerivationNode node{.name = id, .label = label_of_parameter(scenario_, index), .value = value};
  if (!base_ || base_->values_.at(index)[0] == value) return add_leaf(std::move(node), origin_of_parameter(index));

  node.unit = scenario_.parameters[index].range.unit;
  node.name.insert(0, bump_->prefix);
  node.label += bump_->suffix;
  set_formula(node, bump_->formula(base_->parameter(index)));
  return add_named(id, std::move(node));
}

Term EvaluationContext::leaf(Quantity quantity, const QuantityIndex& index, double value, const LeafOrigin& origin) {
  const QuantityRow& row = row_of(quantity);
  std::string name = name_of(row, scenario_, index);
  if (const std::optional<Term> known = find(name)) return *known;
  DerivationNode node = node_of_quantity(row, index, std::move(name));
  node.value = value;
  return add_leaf(std::move(node), origin);
}

Term EvaluationContext::rest_node(int count, std::string_view things, double value) {
  std::string name = "more_" + std::string(things) + "." + current_->name;
  if (bump_) name.insert(0, bump_->prefix);
  while (!builder_.is_full && builder_.node_of.count(name) > 0) name += "+";  // a further sum in the same formula
  DerivationNode node{.name = std::move(name),
                      .label = "… and " + std::to_string(count) + " more " + std::string(things),
                      .value = value,
                      .unit = current_->unit,
                      .dates = current_->dates};
  node.basis = Basis::derived;
  const int node_index = builder_.add(std::move(node));
  return node_index < 0 ? Term(value) : builder_.term_of(node_index);
}

Term EvaluationContext::field_node(int contract, ContractField field, double value, const Term* formula) {
  constexpr std::string_view units[] = {"USD bn", "GW", "year", "years", "share", "share"};
  const Contract& of = scenario_.contracts[contract];
  DerivationNode node{.name = "contracts." + of.id + "." + std::string(key_of(field)),
                      .label = label_of_field(scenario_, contract, field),
                      .value = value,
                      .unit = std::string(units[static_cast<std::size_t>(field)])};
  if (const std::optional<Term> known = find(node.name)) return *known;
  if (formula) return add(std::move(node), *formula);
  return add_leaf(std::move(node), {of.origin.basis, of.origin.source, {}});
}

EvaluationContext& EvaluationContext::bumped(const Bump& bump) {
  for (const auto& known : bumped_)
    if (known->bump_ == &bump) return *known;
  Values values = values_;
  double& value = *values[bump.parameter];
  value = bump.formula(Term(value)).value;
  bumped_.push_back(std::make_unique<EvaluationContext>(scenario_, values, builder_));
  bumped_.back()->bump_ = &bump;
  bumped_.back()->base_ = this;
  return *bumped_.back();
}

}  // namespace dealscope

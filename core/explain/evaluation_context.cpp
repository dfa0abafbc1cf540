#include "evaluation_context.hpp"

#include <algorithm>
#include <cstdint>
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

enum class NodeKind { quantity, metric, sum, parameter, contract_field };

template <class Number>
[[nodiscard]] NodeKey node_key(NodeKind kind, Number number, const QuantityIndex& index) {
  return {static_cast<int>(kind),
          static_cast<int>(number),
          index.point,
          index.provider,
          index.contract,
          index.investment,
          index.entry,
          index.signing,
          static_cast<int>(index.recipient)};
}

[[nodiscard]] NodeKey node_key(const MetricRef& metric) {
  return node_key(metric.is_sum ? NodeKind::sum : NodeKind::metric, metric.metric->metric,
                  {.point = metric.point, .provider = metric.series});
}

}  // namespace

std::size_t NodeKeyHash::operator()(const NodeKey& key) const {
  std::uint32_t hash = 0;
  for (const int part : key) hash = (hash ^ static_cast<std::uint32_t>(part)) * 0x9E3779B1u;  // golden ratio
  return hash ^ (hash >> 15);  // buckets may be chosen by the low bits
}

int DerivationBuilder::add(DerivationNode&& node) {
  auto& nodes = derivation.nodes;
  is_full = is_full || nodes.size() >= max_derivation_nodes;
  if (is_full) return -1;
  const auto [known, is_new] = node_of.try_emplace(node.name, static_cast<int>(nodes.size()));
  if (is_new) nodes.push_back(std::move(node));
  return known->second;
}

Term DerivationBuilder::term_of(int node) { return pool.node(derivation.nodes[node].value, node); }

std::shared_ptr<const Result> evaluated(const Scenario& scenario, const Values& values) {
  auto result = std::make_shared<Result>();
  evaluate(scenario, values, *result);
  return result;
}

EvaluationContext::EvaluationContext(const Scenario& scenario, const Values& values,
                                     std::shared_ptr<const Result> result, DerivationBuilder& builder)
    : scenario_(scenario), values_(values), result_(std::move(result)), builder_(builder) {}

std::optional<Term> EvaluationContext::find(const NodeKey& key) const {
  if (builder_.is_full) return Term(0.0);
  const auto known = term_of_.find(key);
  if (known == term_of_.end()) return std::nullopt;
  return known->second;
}

Term EvaluationContext::add_known(const NodeKey& key, DerivationNode&& node) {
  const double value = node.value;
  const int node_index = builder_.add(std::move(node));
  if (node_index < 0) return Term(value);
  return term_of_.emplace(key, builder_.term_of(node_index)).first->second;
}

Term EvaluationContext::add(const NodeKey& key, DerivationNode&& node, const Term& formula) {
  set_formula(node, formula);
  const auto& nodes = builder_.derivation.nodes;
  const bool is_changed = bump_ && std::any_of(node.inputs.begin(), node.inputs.end(),
                                               [&](int input) { return nodes[input].name.starts_with(bump_->prefix); });
  if (is_changed) {
    node.name.insert(0, bump_->prefix);
    node.label += bump_->suffix;
  }
  return add_known(key, std::move(node));
}

Term EvaluationContext::add_leaf(const NodeKey& key, DerivationNode&& node, const LeafOrigin& origin) {
  node.basis = origin.basis;
  node.source = origin.source;
  if (!origin.unit.empty()) node.unit = origin.unit;
  return add_known(key, std::move(node));
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

DerivationNode EvaluationContext::node_of_quantity(const QuantityRow& row, const QuantityIndex& index) const {
  return {.name = name_of(row, scenario_, index),
          .label = label_of(row, scenario_, index),
          .unit = std::string(row.unit),
          .dates = dates_of(row.when, index)};
}

DerivationNode EvaluationContext::node_of_metric(const MetricRef& metric) const {
  const bool is_dated = has_year(metric);
  const When when = !is_dated ? When::always : metric.metric->kind == MetricKind::flow ? When::period : When::instant;
  DerivationNode node{.name = name_of(metric, scenario_),
                      .label = label_of(metric, scenario_),
                      .value = value_of(metric, result(), 0),
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
  const NodeKey key = node_key(NodeKind::quantity, quantity, index);
  if (const std::optional<Term> known = find(key)) return *known;
  DerivationNode node = node_of_quantity(row_of(quantity), index);
  const Term term = formula_of(node, formula);
  node.value = value.value_or(term.value);
  return add(key, std::move(node), term);
}

Term EvaluationContext::node(MetricId id, int point, int series, FormulaRef formula) {
  const MetricRef metric{.metric = &metric_of(id), .series = series, .point = point};
  const NodeKey key = node_key(metric);
  if (const std::optional<Term> known = find(key)) return *known;
  DerivationNode node = node_of_metric(metric);
  const Term term = formula_of(node, formula);
  return add(key, std::move(node), term);
}

Term EvaluationContext::sum_node(const MetricRef& metric, const Term& formula) {
  return add(node_key(metric), node_of_metric(metric), formula);
}

LeafOrigin EvaluationContext::origin_of_parameter(int parameter) const {
  const auto& [id, value, range] = scenario_.parameters[parameter];
  if (values_.at(parameter)[0] != value) return {Basis::assumption, std::nullopt, range.unit};
  return {range.origin.basis, range.origin.source, range.unit};
}

Term EvaluationContext::parameter(int index) {
  const NodeKey key = node_key(NodeKind::parameter, index, {});
  if (const std::optional<Term> known = find(key)) return *known;
  const double value = values_.at(index)[0];
  DerivationNode node{
      .name = scenario_.parameters[index].id, .label = label_of_parameter(scenario_, index), .value = value};
  if (!base_ || base_->values_.at(index)[0] == value) return add_leaf(key, std::move(node), origin_of_parameter(index));

  node.unit = scenario_.parameters[index].range.unit;
  node.name.insert(0, bump_->prefix);
  node.label += bump_->suffix;
  set_formula(node, bump_->formula(base_->parameter(index)));
  return add_known(key, std::move(node));
}

Term EvaluationContext::leaf(Quantity quantity, const QuantityIndex& index, double value, const LeafOrigin& origin) {
  const NodeKey key = node_key(NodeKind::quantity, quantity, index);
  if (const std::optional<Term> known = find(key)) return *known;
  DerivationNode node = node_of_quantity(row_of(quantity), index);
  node.value = value;
  return add_leaf(key, std::move(node), origin);
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
  const NodeKey key = node_key(NodeKind::contract_field, field, {.contract = contract});
  if (const std::optional<Term> known = find(key)) return *known;
  const Contract& of = scenario_.contracts[contract];
  DerivationNode node{.name = "contracts." + of.id + "." + std::string(key_of(field)),
                      .label = label_of_field(scenario_, contract, field),
                      .value = value,
                      .unit = std::string(units[static_cast<std::size_t>(field)])};
  if (formula) return add(key, std::move(node), *formula);
  return add_leaf(key, std::move(node), {of.origin.basis, of.origin.source, {}});
}

EvaluationContext& EvaluationContext::bumped(const Bump& bump) {
  for (const auto& known : bumped_)
    if (known->bump_ == &bump) return *known;
  Values values = values_;
  double& value = *values[bump.parameter];
  value = bump.formula(Term(value)).value;
  bumped_.push_back(std::make_unique<EvaluationContext>(scenario_, values, evaluated(scenario_, values), builder_));
  bumped_.back()->bump_ = &bump;
  bumped_.back()->base_ = this;
  return *bumped_.back();
}

}  // namespace dealscope

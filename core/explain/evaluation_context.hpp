// One evaluation of the model whose numbers are explained, and the graph of nodes that this makes.
#pragma once

#include <limits>
#include <map>
#include <memory>

#include "derivation.hpp"
#include "function_ref.hpp"
#include "node_names.hpp"

namespace dealscope {

/// Basis, source and unit of a leaf.
struct LeafOrigin {
  Basis basis{};
  std::optional<int> source;
  std::string unit;
};

/// The nodes of a derivation while it is made, shared by the evaluations that the signals compare.
struct DerivationBuilder {
  Derivation derivation;
  ExpressionPool pool;
  std::map<std::string, int> node_of;  ///< by name
  int max_contract_terms = std::numeric_limits<int>::max();
  int max_provider_terms = 500;
  bool is_full = false;  ///< more than max_derivation_nodes; from then on nothing is added

  /// The place of the node, or of one that has its name already; -1 when full.
  [[nodiscard]] int add(DerivationNode node);
  [[nodiscard]] Term term_of(int node);
};

using FormulaRef = FunctionRef<Term()>;

/// A question of a signal: one parameter elsewhere. Nodes that it changes have the prefix.
struct Bump {
  std::string_view prefix, suffix;  ///< of names and of labels
  ParameterId parameter;
  Term (*formula)(const Term&);  ///< of the parameter's bumped value
};

class EvaluationContext {
 public:
  EvaluationContext(const Scenario& scenario, const Values& values, DerivationBuilder& builder);

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] const Result& result() const { return result_; }
  [[nodiscard]] const TimeGrid& grid() const { return result_.grid; }
  [[nodiscard]] const Values& values() const { return values_; }
  [[nodiscard]] const DerivationBuilder& builder() const { return builder_; }

  /// A date or a number of years as a literal.
  [[nodiscard]] Term date(int point) const { return Term(grid().time(point)); }
  [[nodiscard]] Term elapsed(int point) const { return Term(grid().elapsed(point)); }

  [[nodiscard]] Term parameter(ParameterId name) { return parameter(static_cast<int>(name)); }
  [[nodiscard]] Term parameter(int index);

  /// A node that is no metric. `formula`: a function that gives its Term, called the first time alone. `value`: the
  /// model's own, where the model keeps this number; else the formula's.
  [[nodiscard]] Term node(Quantity quantity, const Place& place, FormulaRef formula,
                          std::optional<double> value = std::nullopt);

  /// A metric at a point of its row; the value is the model's own.
  [[nodiscard]] Term node(MetricId id, int point, int series, FormulaRef formula);
  /// The sum of a metric over all periods.
  [[nodiscard]] Term sum_node(const MetricRef& metric, const Term& formula);

  /// What a sum in the formula of the present node leaves out: "… and 412 more contracts".
  [[nodiscard]] Term rest_node(int count, std::string_view things, double value);

  [[nodiscard]] Term leaf(Quantity quantity, const Place& place, double value, const LeafOrigin& origin);
  /// A figure of a contract: a leaf if the scenario or a lever gives it, else it has a formula.
  [[nodiscard]] Term field_node(int contract, ContractField field, double value, const Term* formula);

  /// The same model with one parameter bumped; made when first wanted.
  [[nodiscard]] EvaluationContext& bumped(const Bump& bump);

 private:
  /// The formula, made while `node` is the present one.
  [[nodiscard]] Term formula_of(const DerivationNode& node, FormulaRef formula);
  [[nodiscard]] std::optional<Term> find(const std::string& name) const;
  [[nodiscard]] Term remember(std::string name, DerivationNode node);
  [[nodiscard]] Term add(DerivationNode node, const Term& formula);
  [[nodiscard]] Term add_leaf(DerivationNode node, const LeafOrigin& origin);
  [[nodiscard]] DerivationNode node_of_quantity(const QuantityRow& row, const Place& place, std::string name) const;
  [[nodiscard]] DerivationNode node_of_metric(const MetricRef& metric, std::string name) const;
  [[nodiscard]] std::vector<double> dates_of(When when, const Place& place) const;
  [[nodiscard]] LeafOrigin origin_of_parameter(int parameter) const;

  const Scenario& scenario_;
  Values values_;
  Result result_;
  DerivationBuilder& builder_;
  std::map<std::string, int> node_of_;       ///< by the name without a bump's prefix
  const DerivationNode* present_ = nullptr;  ///< the one whose formula is being made
  const Bump* bump_ = nullptr;
  EvaluationContext* base_ = nullptr;  ///< the evaluation without the bump
  std::vector<std::unique_ptr<EvaluationContext>> bumped_;
};

}  // namespace dealscope

// One evaluation of the model, and the builder of the derivation of its numbers.
#pragma once

#include <array>
#include <limits>
#include <memory>
#include <unordered_map>

#include "derivation.hpp"
#include "function_ref.hpp"
#include "node_names.hpp"

namespace dealscope {

/// Provenance and unit of a leaf.
struct LeafOrigin {
  Basis basis{};
  std::optional<int> source;
  std::string unit;
};

/// A derivation under construction, shared by the base evaluation and the bumped ones of the signals.
struct DerivationBuilder {
  Derivation derivation;
  ExpressionPool pool;
  std::unordered_map<std::string, int> node_of;  ///< by name
  int max_contract_terms = std::numeric_limits<int>::max();
  int max_provider_terms = 500;
  bool is_full = false;  ///< max_derivation_nodes reached; no more nodes are added

  /// Adds a node unless one has its name; returns the index of either, or -1 when full.
  [[nodiscard]] int add(DerivationNode&& node);
  [[nodiscard]] Term term_of(int node);
};

using FormulaRef = FunctionRef<Term()>;

/// Identity of a node in one evaluation, without its name: kind and number of what it is, then its indices.
using NodeKey = std::array<int, 9>;
struct NodeKeyHash {
  [[nodiscard]] std::size_t operator()(const NodeKey& key) const;
};

/// A bump of one parameter for a signal. Nodes that it changes have the prefix and suffix.
struct Bump {
  std::string_view prefix, suffix;  ///< of names and of labels
  ParameterId parameter;
  Term (*formula)(const Term&);  ///< of the parameter's bumped value
};

/// The model's result at `values`, which several contexts may share.
[[nodiscard]] std::shared_ptr<const Result> evaluated(const Scenario& scenario, const Values& values);

class EvaluationContext {
 public:
  /// `result`: that of `values`.
  EvaluationContext(const Scenario& scenario, const Values& values, std::shared_ptr<const Result> result,
                    DerivationBuilder& builder);

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] const Result& result() const { return *result_; }
  [[nodiscard]] const TimeGrid& grid() const { return result_->grid; }
  [[nodiscard]] const Values& values() const { return values_; }
  [[nodiscard]] const DerivationBuilder& builder() const { return builder_; }

  /// Date and years since t0 of a point, as literals.
  [[nodiscard]] Term date(int point) const { return Term(grid().time(point)); }
  [[nodiscard]] Term elapsed(int point) const { return Term(grid().elapsed(point)); }
  /// A number that is written as it is, not folded with others.
  [[nodiscard]] Term number(double value) { return builder_.pool.number(value); }

  [[nodiscard]] Term parameter(ParameterId name) { return parameter(static_cast<int>(name)); }
  [[nodiscard]] Term parameter(int index);

  /// Node of a quantity. `formula` is called if there is no such node yet. `value`: the model's, where the model stores
  /// this number; otherwise the formula's.
  [[nodiscard]] Term node(Quantity quantity, const QuantityIndex& index, FormulaRef formula,
                          std::optional<double> value = std::nullopt);

  /// Node of a metric at a point; its value is the model's.
  [[nodiscard]] Term node(MetricId id, int point, int series, FormulaRef formula);
  /// Node of the sum of a metric over all periods.
  [[nodiscard]] Term sum_node(const MetricRef& metric, const Term& formula);

  /// Node of the terms that a sum in the current node's formula omits: "… and 412 more contracts".
  [[nodiscard]] Term rest_node(int count, std::string_view things, double value);

  [[nodiscard]] Term leaf(Quantity quantity, const QuantityIndex& index, double value, const LeafOrigin& origin);
  /// Node of a contract's figure: a leaf if `formula` is null.
  [[nodiscard]] Term field_node(int contract, ContractField field, double value, const Term* formula);

  /// The evaluation with one parameter bumped; created on first use.
  [[nodiscard]] EvaluationContext& bumped(const Bump& bump);

 private:
  /// Calls `formula` with `node` as the current node.
  [[nodiscard]] Term formula_of(const DerivationNode& node, FormulaRef formula);
  [[nodiscard]] std::optional<Term> find(const NodeKey& key) const;
  [[nodiscard]] Term add_known(const NodeKey& key, DerivationNode&& node);
  [[nodiscard]] Term add(const NodeKey& key, DerivationNode&& node, const Term& formula);
  [[nodiscard]] Term add_leaf(const NodeKey& key, DerivationNode&& node, const LeafOrigin& origin);
  [[nodiscard]] DerivationNode node_of_quantity(const QuantityRow& row, const QuantityIndex& index) const;
  [[nodiscard]] DerivationNode node_of_metric(const MetricRef& metric) const;
  [[nodiscard]] std::vector<double> dates_of(When when, const QuantityIndex& index) const;
  [[nodiscard]] LeafOrigin origin_of_parameter(int parameter) const;

  const Scenario& scenario_;
  Values values_;
  std::shared_ptr<const Result> result_;
  DerivationBuilder& builder_;
  std::unordered_map<NodeKey, Term, NodeKeyHash> term_of_;  ///< of the nodes that this evaluation has met
  const DerivationNode* current_ = nullptr;                 ///< node whose formula is under construction
  const Bump* bump_ = nullptr;
  EvaluationContext* base_ = nullptr;  ///< the evaluation without the bump
  std::vector<std::unique_ptr<EvaluationContext>> bumped_;
};

}  // namespace dealscope

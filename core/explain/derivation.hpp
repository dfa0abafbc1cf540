// Derivation of a number: a graph of the model's numbers, each with its formula (section "Derivations"), down to
// parameters, contracts and providers with their sources.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../model/metric_ref.hpp"
#include "term_text.hpp"

namespace dealscope {

/// A number and its formula; without inputs, a leaf: a figure of the scenario with its provenance.
struct DerivationNode {
  std::string name;   ///< of a metric or parameter (backlog_lab@2030), else dotted words; unique
  std::string label;  ///< for readers, with the parties' names and without the date
  double value{};     ///< in `unit`; NaN where it is undefined
  std::string unit;
  std::vector<double> dates;  ///< decimal years: one date, or the start and end of a period; none for a constant

  /// Formula over the inputs with + - * /, ^ and a whole number, min, max and sqrt, in which 0 / 0 is 0; and in words,
  /// the reason why this case of the formula applies. Either may be empty.
  Tokens formula, reason;
  std::vector<int> inputs;  ///< indices of nodes, in the order of formula and reason

  Basis basis{};              ///< of a leaf
  std::optional<int> source;  ///< of a leaf: an index into Scenario::sources
};

/// Directed acyclic graph in which each number is one node; inputs precede the nodes that use them.
struct Derivation {
  std::vector<DerivationNode> nodes;
  int root = 0;
};

/// The formula, "; " and the reason of a node, as tokens; and tokens as text, with the names of the inputs.
[[nodiscard]] Tokens formula_and_reason(const DerivationNode& node);
[[nodiscard]] std::string in_text(const Derivation& derivation, const Tokens& tokens);

/// Most nodes of a derivation.
inline constexpr std::size_t max_derivation_nodes = 20'000;

/// The figures of an investment.
enum class InvestmentField { value_usd_bn, start, years };

/// Subject of a derivation: a metric, a parameter, a figure of a contract or investment, or control of a provider.
struct ExplainRoot {
  enum class Kind { metric, parameter, contract_field, investment_field, control } kind{};
  MetricRef metric{};
  int parameter{};  ///< an index into Scenario::parameters
  int contract{};   ///< an index into Scenario::contracts
  ContractField field{};
  int investment{};  ///< an index into Scenario::investments
  InvestmentField investment_field{};
  int provider{};  ///< an index into Scenario::providers
};

/// Resolves a name such as backlog_share@2030, build_pace or contracts.azure-250.value_usd_bn,
/// investments.ID.start or providers.ID.control; the error is a text with what is allowed.
[[nodiscard]] expected<ExplainRoot, std::string> find_root(const Scenario& scenario, std::string_view text);

/// Derives the root at `values` (one lane). Values of metrics are those of the model, bit for bit. An overridden
/// parameter is an assumption without a source. Beyond max_derivation_nodes, sums over contracts and investments, then
/// over providers, are reduced to their first terms and one node for the rest.
[[nodiscard]] Derivation explain(const Scenario& scenario, const Values& values, const ExplainRoot& root);

}  // namespace dealscope

// How a number comes about: the numbers of the model as nodes, each with its formula, down to parameters, contracts and
// providers with their sources.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../model/metric_ref.hpp"
#include "term_text.hpp"

namespace dealscope {

/// A number with its formula; or, without inputs, a figure of the scenario with its provenance.
struct DerivationNode {
  std::string name;   ///< of a metric or parameter where it is one: backlog_lab@2030; else dotted words of its own
  std::string label;  ///< the same in words, with the parties' names and without the date
  double value{};     ///< in `unit`; NaN where it is not defined
  std::string unit;
  std::vector<double> dates;  ///< decimal years: one date, or the start and end of a period; none for a constant

  /// In the inputs' names with + - * /, ^ and a whole number, min, max and sqrt; the reason for this case of the
  /// formula follows as words. A share of nothing, 0 / 0, is 0.
  Tokens formula, reason;
  std::vector<int> inputs;  ///< nodes, in the order in which formula and reason mention them

  Basis basis{};              ///< of a leaf
  std::optional<int> source;  ///< of a leaf: an index into Scenario::sources
};

/// Each number once, however many formulas mention it: a directed acyclic graph.
struct Derivation {
  std::vector<DerivationNode> nodes;
  int root = 0;
};

/// What follows "formula" in a reply: the formula, "; " and the reason, as tokens or in the names of the inputs.
[[nodiscard]] Tokens formula_and_reason(const DerivationNode& node);
[[nodiscard]] std::string in_text(const Derivation& derivation, const Tokens& tokens);

inline constexpr std::size_t max_derivation_nodes = 20'000;

/// What can be explained: a metric, a parameter, or a figure of a contract.
struct ExplainRoot {
  enum class Kind { metric, parameter, contract_field } kind{};
  MetricRef metric{};
  int parameter{};  ///< an index into Scenario::parameters
  int contract{};   ///< an index into Scenario::contracts
  ContractField field{};
};

/// backlog_share@2030, build_pace, contracts.azure-250.value_usd_bn; or nothing, and `fault` says what is allowed
/// backlog_share@2030, build_pace, contracts.azure-250.value_usd_bn; the error says what is allowed instead.
[[nodiscard]] expected<ExplainRoot, std::string> find_root(const Scenario& scenario, std::string_view text);

/// `values`: of one lane. The values of metrics, the root's included, are the model's own, bit for bit. A parameter
/// that is not as the scenario has it is an assumption without a source. Beyond max_derivation_nodes the longest sums
/// over contracts, then over providers, keep their first terms and one node for the rest.
[[nodiscard]] Derivation explain(const Scenario& scenario, const Values& values, const ExplainRoot& root);

}  // namespace dealscope

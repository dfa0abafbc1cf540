#include "derivation.hpp"
#include "investment_nodes.hpp"

namespace dealscope {

namespace {

constexpr ContractField all_fields[] = {ContractField::value_usd_bn, ContractField::capacity_gw,
                                        ContractField::start,        ContractField::term_years,
                                        ContractField::ramp_up,      ContractField::ramp_down};

[[nodiscard]] std::optional<ExplainRoot> find_contract_field(const Scenario& scenario, std::string_view text) {
  for (std::size_t i = 0; i < scenario.contracts.size(); ++i)
    for (const ContractField field : all_fields)
      if (text == "contracts." + scenario.contracts[i].id + "." + std::string(key_of(field)))
        return ExplainRoot{.kind = ExplainRoot::Kind::contract_field, .contract = static_cast<int>(i), .field = field};
  return std::nullopt;
}

[[nodiscard]] std::optional<ExplainRoot> find_investment_field(const Scenario& scenario, std::string_view text) {
  constexpr std::string_view keys[] = {"value_usd_bn", "start", "years"};
  for (std::size_t i = 0; i < scenario.investments.size(); ++i)
    for (std::size_t field = 0; field < std::size(keys); ++field)
      if (text == "investments." + scenario.investments[i].id + "." + std::string(keys[field]))
        return ExplainRoot{.kind = ExplainRoot::Kind::investment_field,
                           .investment = static_cast<int>(i),
                           .investment_field = static_cast<InvestmentField>(field)};
  return std::nullopt;
}

[[nodiscard]] std::optional<ExplainRoot> find_control(const Scenario& scenario, std::string_view text) {
  for (std::size_t p = 0; p < scenario.providers.size(); ++p)
    if (text == "providers." + scenario.providers[p].id + ".control")
      return ExplainRoot{.kind = ExplainRoot::Kind::control, .provider = static_cast<int>(p)};
  return std::nullopt;
}

[[nodiscard]] std::optional<ExplainRoot> find_parameter(const Scenario& scenario, std::string_view text) {
  for (std::size_t i = 0; i < scenario.parameters.size(); ++i)
    if (scenario.parameters[i].id == text)
      return ExplainRoot{.kind = ExplainRoot::Kind::parameter, .parameter = static_cast<int>(i)};
  return std::nullopt;
}

[[nodiscard]] Term root_node(Context& context, const ExplainRoot& root) {
  switch (root.kind) {
    case ExplainRoot::Kind::metric: return metric_node(context, root.metric);
    case ExplainRoot::Kind::parameter: return context.parameter(root.parameter);
    case ExplainRoot::Kind::contract_field: return contract_field(context, root.contract, root.field);
    case ExplainRoot::Kind::investment_field: return investment_figure(context, root.investment, root.investment_field);
    case ExplainRoot::Kind::control: break;
  }
  return provider_leaf(context, Quantity::provider_control, root.provider);
}

/// Bounds on the terms of sums over contracts (and investments) and providers, from loose to tight: sums over contracts
/// are the deepest and are shortened first.
struct SumBounds {
  int contracts, providers;
};
constexpr SumBounds bounds[] = {{20'000, 500}, {256, 500}, {64, 500}, {16, 500}, {4, 500},
                                {1, 500},      {1, 128},   {1, 32},   {1, 8},    {1, 2}};
constexpr std::size_t one_contract = 5;
static_assert(bounds[one_contract].contracts == 1 && bounds[one_contract - 1].contracts > 1);

/// Nothing if it has too many nodes.
[[nodiscard]] std::optional<Derivation> derive(const Scenario& scenario, const Values& values,
                                               const std::shared_ptr<const Result>& result, const ExplainRoot& root,
                                               const SumBounds& bound) {
  DerivationBuilder builder{.max_contract_terms = bound.contracts, .max_provider_terms = bound.providers};
  Context context(scenario, values, result, builder);
  const Term term = root_node(context, root);
  if (builder.is_full) return std::nullopt;
  builder.derivation.root = term.expression->number;
  return std::move(builder.derivation);
}

}  // namespace

Tokens formula_and_reason(const DerivationNode& node) {
  Tokens tokens = node.formula;
  if (node.reason.empty()) return tokens;
  tokens.push_back({"; "});
  tokens.insert(tokens.end(), node.reason.begin(), node.reason.end());
  return tokens;
}

std::string in_text(const Derivation& derivation, const Tokens& tokens) {
  std::string text;
  for (const Token& token : tokens) text += token.node < 0 ? token.text : derivation.nodes[token.node].name;
  return text;
}

expected<ExplainRoot, std::string> find_root(const Scenario& scenario, std::string_view text) {
  if (const auto parameter = find_parameter(scenario, text)) return *parameter;
  for (const auto find : {find_contract_field, find_investment_field, find_control})
    if (const auto figure = find(scenario, text)) return *figure;
  const auto metric = find_metric(scenario, text);
  if (!metric) return unexpected{metric.error()};
  return ExplainRoot{.kind = ExplainRoot::Kind::metric, .metric = *metric};
}

Derivation explain(const Scenario& scenario, const Values& values, const ExplainRoot& root) {
  const auto result = evaluated(scenario, values);
  const auto within = [&](const SumBounds& bound) { return derive(scenario, values, result, root, bound); };
  auto derivation = within(bounds[0]);
  if (derivation) return *std::move(derivation);
  // From one contract on to more, as what fits takes far less time than what does not; else to fewer providers.
  std::size_t at = one_contract;
  derivation = within(bounds[at]);
  while (!derivation && ++at < std::size(bounds)) derivation = within(bounds[at]);
  for (; at > 1 && at <= one_contract; --at) {
    auto looser = within(bounds[at - 1]);
    if (!looser) break;
    derivation = std::move(looser);
  }
  return derivation ? *std::move(derivation) : Derivation{};  // the last bounds suffice (explain_bounds_test)
}

}  // namespace dealscope

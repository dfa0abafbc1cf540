#include "contracts_of.hpp"

#include "../model/contract_terms.hpp"

namespace dealscope {

std::vector<int> indices_where(const Context& context, FunctionRef<bool(const Contract&)> is_wanted) {
  std::vector<int> indices;
  const auto& contracts = context.scenario().contracts;
  for (std::size_t i = 0; i < contracts.size(); ++i)
    if (is_wanted(contracts[i])) indices.push_back(static_cast<int>(i));
  return indices;
}

std::vector<int> contracts_of(const Context& context, int provider) {
  return indices_where(context, [&](const Contract& of) { return of.provider == provider && is_counted(of); });
}

std::vector<int> clouds_of(const Context& context, int provider) {
  return indices_where(context, [&](const Contract& of) {
    return of.provider == provider && is_counted(of) && of.kind == ContractKind::cloud;
  });
}

std::vector<int> builds_of(const Context& context, int provider) {
  return indices_where(context, [&](const Contract& of) {
    return of.provider == provider && is_counted(of) && of.kind == ContractKind::build;
  });
}

std::vector<int> commitments_of(const Context& context, int provider) {
  const Scenario& scenario = context.scenario();
  return indices_where(context, [&](const Contract& of) {
    const bool is_rented = is_counted(of) && of.kind == ContractKind::cloud;
    return of.provider == provider && (is_rented || is_rented_in_build(scenario, of));
  });
}

std::vector<int> rented_in_builds_of(const Context& context, int provider) {
  const Scenario& scenario = context.scenario();
  return indices_where(context,
                       [&](const Contract& of) { return of.provider == provider && is_rented_in_build(scenario, of); });
}

std::vector<int> parts_of(const Context& context, int provider) {
  const Scenario& scenario = context.scenario();
  return indices_where(context,
                       [&](const Contract& of) { return of.provider == provider && is_via_another(scenario, of); });
}

std::vector<int> providers_with_contracts(const Context& context) {
  const Scenario& scenario = context.scenario();
  std::vector<bool> has(scenario.providers.size());
  for (const int recipient : {scenario.incumbent, scenario.own_provider, scenario.cloud_provider})
    has[recipient] = true;
  for (const Contract& contract : scenario.contracts) has[contract.provider] = true;
  std::vector<int> indices;
  for (std::size_t p = 0; p < has.size(); ++p)
    if (has[p]) indices.push_back(static_cast<int>(p));
  return indices;
}

Term none_of(Context& context, Quantity number, const QuantityIndex& index) {
  return because(context.leaf(number, index, 0.0, {Basis::derived, std::nullopt, {}}), "there is none");
}

}  // namespace dealscope

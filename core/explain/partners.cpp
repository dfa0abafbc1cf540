// Derivations of the partner table (section 4).
#include "bounded_sum.hpp"
#include "sections.hpp"

namespace dealscope {

namespace {

/// Indices of a provider's contracts that are part of another provider's.
[[nodiscard]] std::vector<int> parts_of(const Scenario& scenario, int provider) {
  std::vector<int> indices;
  for (std::size_t i = 0; i < scenario.contracts.size(); ++i) {
    const Contract& contract = scenario.contracts[i];
    if (contract.provider == provider && contract.part_of && scenario.contracts[*contract.part_of].provider != provider)
      indices.push_back(static_cast<int>(i));
  }
  return indices;
}

[[nodiscard]] Term via_parts(Context& context, int provider) {
  const std::vector<int> parts = parts_of(context.scenario(), provider);
  if (!parts.empty())
    return bounded_sum(context, SumOver::contracts, parts, context.result().partners.via_parts.at(provider, 0)[0],
                       [&](int contract) { return contract_backlog(context, contract, 0); });
  return no_contracts(context, provider, 0);
}

[[nodiscard]] Term exposed(Context& context, int provider) {
  const Term remaining = partner(context, MetricId::partners_remaining, provider);
  return remaining + partner(context, MetricId::partners_via_parts, provider);
}

[[nodiscard]] Term share_of_lab(Context& context, int provider) {
  const std::vector<int> all = indices_below(context.scenario().providers.size());
  double total = 0.0;
  for (const int p : all) total += context.result().partners.remaining.at(p, 0)[0];
  const Term remaining = partner(context, MetricId::partners_remaining, provider);
  return ratio_or_zero(remaining, bounded_sum(context, SumOver::providers, all, total, [&](int p) {
                         return partner(context, MetricId::partners_remaining, p);
                       }));
}

[[nodiscard]] Term formula_of(Context& context, MetricId id, int provider) {
  switch (id) {
    case MetricId::partners_remaining: return backlog(context, provider, 0);
    case MetricId::partners_via_parts: return via_parts(context, provider);
    case MetricId::partners_share_of_lab: return share_of_lab(context, provider);
    case MetricId::partners_share_of_partner:
      return share_of_partner(exposed(context, provider), provider_leaf(context, Quantity::provider_backlog, provider));
    case MetricId::partners_at_risk: return unpaid(effective_fulfilment(context), exposed(context, provider));
    default: return unpaid(affordable_fulfilment(context), exposed(context, provider));
  }
}

}  // namespace

Term partner(Context& context, MetricId id, int provider) {
  return context.node(id, 0, provider, [&] { return formula_of(context, id, provider); });
}

}  // namespace dealscope

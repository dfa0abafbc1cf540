// Derivations of sums over contracts by provider and of the concentration of spend (sections 3 and 4).
#include <algorithm>

#include "bounded_sum.hpp"
#include "sections.hpp"

namespace dealscope {

namespace {

/// Indices of a provider's contracts that are not part of another.
[[nodiscard]] std::vector<int> contracts_of(const Context& context, int provider) {
  std::vector<int> indices;
  const auto& contracts = context.scenario().contracts;
  for (std::size_t i = 0; i < contracts.size(); ++i)
    if (contracts[i].provider == provider && !contracts[i].part_of) indices.push_back(static_cast<int>(i));
  return indices;
}

[[nodiscard]] std::vector<int> builds_of(const Context& context, int provider) {
  std::vector<int> indices = contracts_of(context, provider);
  std::erase_if(indices, [&](int i) { return context.scenario().contracts[i].kind != ContractKind::build; });
  return indices;
}

[[nodiscard]] std::vector<int> all_providers(const Context& context) {
  return indices_below(context.scenario().providers.size());
}

/// Sum over a provider's contracts plus its new contracts; a leaf of 0 with a reason where it has neither.
[[nodiscard]] Term contracts_and_new(Context& context, int provider, int point, double total, const Term& of_new,
                                     FunctionRef<Term(int)> term_of) {
  Term sum = bounded_sum(context, SumOver::contracts, contracts_of(context, provider), total - of_new.value, term_of);
  sum = sum + of_new;
  if (!sum.is_nothing()) return sum;
  return no_contracts(context, provider, point);
}

[[nodiscard]] Term sum_over_providers(Context& context, const Series& row, int point, FunctionRef<Term(int)> term_of) {
  double total = 0.0;
  for (int p = 0; p < row.series_count; ++p) total += row.at(p, point)[0];
  return bounded_sum(context, SumOver::providers, all_providers(context), total, term_of);
}

[[nodiscard]] Term spend_total(Context& context, int year) {
  return sum_over_providers(context, context.result().exposure.spend, year,
                            [&](int provider) { return spend(context, provider, year); });
}

/// Provenance of a provider's figures: the scenario gives a source only, so the basis is article if another figure
/// cites that source so, else report.
[[nodiscard]] LeafOrigin origin_of_provider(const Scenario& scenario, int provider) {
  const std::optional<int> source = scenario.providers[provider].source;
  if (!source) return {Basis::assumption, source, {}};
  const auto is_article = [&](const Provenance& origin) {
    return origin.source == source && origin.basis == Basis::article;
  };
  const bool in_article = std::any_of(scenario.parameters.begin(), scenario.parameters.end(),
                                      [&](const Parameter& parameter) { return is_article(parameter.range.origin); }) ||
                          std::any_of(scenario.contracts.begin(), scenario.contracts.end(),
                                      [&](const Contract& contract) { return is_article(contract.origin); });
  return {in_article ? Basis::article : Basis::report, source, {}};
}

[[nodiscard]] Term installed_gw(Context& context, int provider) {
  const std::vector<int> builds = builds_of(context, provider);
  if (builds.empty()) return Term::nothing();
  const double total = context.result().book.installed_gw.at(provider, 0)[0];
  return context.node(
      Quantity::provider_installed_gw, {.provider = provider},
      [&] {
        return bounded_sum(context, SumOver::contracts, builds, total,
                           [&](int contract) { return contract_installed_gw(context, contract); });
      },
      total);
}

[[nodiscard]] Term incremental_gw(Context& context, int provider, int point) {
  const double total = context.result().book.incremental_gw.at(provider, point)[0];
  return context.node(
      Quantity::provider_incremental_gw, {.point = point, .provider = provider},
      [&] {
        return contracts_and_new(context, provider, point, total,
                                 new_contracts_of(context, NewContractPart::incremental_gw, provider, point),
                                 [&](int contract) { return contract_incremental_gw(context, contract, point); });
      },
      total);
}

}  // namespace

Term no_contracts(Context& context, int provider, int point) {
  const LeafOrigin counted{Basis::derived, std::nullopt, {}};
  return because(context.leaf(Quantity::provider_contracts, {.point = point, .provider = provider}, 0.0, counted),
                 "there is none");
}

Term provider_leaf(Context& context, Quantity quantity, int provider) {
  const Provider& of = context.scenario().providers[provider];
  const double value = quantity == Quantity::provider_control ? of.control : of.backlog_usd_bn.value_or(nan);
  return context.leaf(quantity, {.provider = provider}, value, origin_of_provider(context.scenario(), provider));
}

Term provider_drawn(Context& context, int provider, int year) {
  const double total = context.result().book.drawn.at(provider, year)[0];
  return context.node(
      Quantity::provider_drawn, {.point = year, .provider = provider},
      [&] {
        return contracts_and_new(context, provider, year, total,
                                 new_contracts_of(context, NewContractPart::drawn, provider, year),
                                 [&](int contract) { return contract_drawn(context, contract, year); });
      },
      total);
}

Term spend(Context& context, int provider, int year) {
  return context.node(MetricId::spend, year, provider,
                      [&] { return paid(effective_fulfilment(context), provider_drawn(context, provider, year)); });
}

Term due(Context& context, int provider, int year) {
  return context.node(MetricId::due, year, provider, [&] {
    return contracts_and_new(context, provider, year, context.result().book.due.at(provider, year)[0],
                             new_contracts_of(context, NewContractPart::drawn, provider, year),
                             [&](int contract) { return contract_due(context, contract, year); });
  });
}

Term others_due(Context& context, int provider, int year) {
  return context.node(MetricId::others_due, year, provider, [&] {
    const Term drawn = provider_drawn(context, provider, year);
    return others_part(drawn, due(context, provider, year));
  });
}

Term backlog(Context& context, int provider, int point) {
  return context.node(MetricId::backlog, point, provider, [&] {
    return contracts_and_new(context, provider, point, context.result().book.backlog.at(provider, point)[0],
                             new_contracts_of(context, NewContractPart::backlog, provider, point),
                             [&](int contract) { return contract_backlog(context, contract, point); });
  });
}

Term capacity(Context& context, int provider, int point) {
  return context.node(MetricId::capacity, point, provider, [&] {
    const Term installed = installed_gw(context, provider);
    return paid_capacity(installed, effective_fulfilment(context), incremental_gw(context, provider, point));
  });
}

Term capacity_sum(Context& context, int point) {
  return sum_over_providers(context, context.result().exposure.capacity, point,
                            [&](int provider) { return capacity(context, provider, point); });
}

Term controlled_sum(Context& context, int point) {
  double total = 0.0;
  for (std::size_t p = 0; p < context.scenario().providers.size(); ++p)
    total +=
        context.scenario().providers[p].control * context.result().exposure.capacity.at(static_cast<int>(p), point)[0];
  return bounded_sum(context, SumOver::providers, all_providers(context), total, [&](int provider) {
    return provider_leaf(context, Quantity::provider_control, provider) * capacity(context, provider, point);
  });
}

Term capacity_total(Context& context, int point) {
  return context.node(MetricId::capacity_total, point, 0, [&] { return capacity_sum(context, point); });
}

Term controlled_gw(Context& context, int point) {
  return context.node(MetricId::controlled_gw, point, 0, [&] { return controlled_sum(context, point); });
}

Term hhi(Context& context, int year) {
  return context.node(MetricId::hhi, year, 0, [&] {
    const Term all = spend_total(context, year);
    std::vector<Term> squares;
    const Series& row = context.result().exposure.spend;
    double left_out = 0.0;
    for (int p = 0; p < row.series_count; ++p) {
      if (p < context.builder().max_provider_terms)
        squares.push_back(squared_share(spend(context, p, year), all));
      else
        left_out += squared_share(row.at(p, year)[0], all.value);
    }
    const int count = row.series_count - static_cast<int>(squares.size());
    if (count > 0) squares.push_back(context.rest_node(count, "providers", left_out));
    return hhi(sum_with_common_factors(squares), all);
  });
}

Term effective_providers(Context& context, int year) {
  return context.node(MetricId::effective_providers, year, 0, [&] { return effective_providers(hhi(context, year)); });
}

Term incumbent_spend_share(Context& context, int year) {
  return context.node(MetricId::incumbent_spend_share, year, 0, [&] {
    return share_of_spend(spend(context, context.scenario().incumbent, year), spend_total(context, year));
  });
}

}  // namespace dealscope

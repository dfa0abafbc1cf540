// Derivations of sums over contracts by provider, of capacity, and of the concentration of what is due (sections 3 and
// 4).
#include <algorithm>

#include "../model/contract_terms.hpp"
#include "../model/formulas.hpp"
#include "bounded_sum.hpp"
#include "contracts_of.hpp"
#include "sections.hpp"

namespace dealscope {

namespace {

[[nodiscard]] bool has_builds(const Context& context, int provider) { return !builds_of(context, provider).empty(); }

/// Sum over contracts of a provider plus its new contracts; a leaf of 0 with a reason where it has neither.
[[nodiscard]] Term contracts_and_new(Context& context, int provider, int point, const std::vector<int>& contracts,
                                     double total, const Term& of_new, FunctionRef<Term(int)> term_of) {
  Term sum = bounded_sum(context, SumOver::contracts, contracts, total - of_new.value, term_of);
  sum = sum + of_new;
  if (!sum.is_nothing()) return sum;
  return no_contracts(context, provider, point);
}

[[nodiscard]] Term sum_over_providers(Context& context, const Series& row, int point, FunctionRef<Term(int)> term_of) {
  double total = 0.0;
  for (int p = 0; p < row.series_count; ++p) total += row.at(p, point)[0];
  return bounded_sum(context, SumOver::providers, providers_with_contracts(context), total, term_of);
}

/// Sum over all builds; a leaf of 0 with a reason where there is none.
[[nodiscard]] Term sum_over_builds(Context& context, double total, FunctionRef<Term(int)> term_of) {
  const std::vector<int> builds = indices_where(
      context, [](const Contract& contract) { return is_counted(contract) && contract.kind == ContractKind::build; });
  if (builds.empty()) return none_of(context, Quantity::all_builds, {});
  return bounded_sum(context, SumOver::contracts, builds, total, term_of);
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

[[nodiscard]] Term standing_gw(Context& context, int provider) {
  const std::vector<int> builds = builds_of(context, provider);
  if (builds.size() == 1) return contract_standing_gw(context, builds.front());
  const double total = context.result().book.providers.standing_gw.at(provider, 0)[0];
  const auto formula = [&] {
    return bounded_sum(context, SumOver::contracts, builds, total,
                       [&](int contract) { return contract_standing_gw(context, contract); });
  };
  return context.node(Quantity::provider_standing_gw, {.provider = provider}, formula, total);
}

[[nodiscard]] Term built_gw(Context& context, int provider, int year) {
  const std::vector<int> builds = builds_of(context, provider);
  if (builds.size() == 1) return contract_built_gw(context, builds.front(), year);
  const double total = context.result().book.providers.built_gw.at(provider, year)[0];
  const auto formula = [&] {
    return bounded_sum(context, SumOver::contracts, builds, total,
                       [&](int contract) { return contract_built_gw(context, contract, year); });
  };
  return context.node(Quantity::provider_built_gw, {.point = year, .provider = provider}, formula, total);
}

/// What stood at t0 and what has been built as far as it was paid.
[[nodiscard]] Term in_place_gw(Context& context, int provider, int point) {
  if (point == 0) return standing_gw(context, provider);
  return context.node(Quantity::provider_in_place_gw, {.point = point, .provider = provider}, [&] {
    Term sum = standing_gw(context, provider);
    for (int year = 0; year < point; ++year) {
      const Term f = paid_share(context, year);
      sum = sum + paid(f, built_gw(context, provider, year));
    }
    return sum;
  });
}

[[nodiscard]] Term running_gw(Context& context, int provider, int point) {
  const Term of_new = new_contracts_of(context, NewContractPart::running_gw, provider, point);
  const std::vector<int> rented = clouds_of(context, provider);
  if (rented.empty() && of_new.is_nothing()) return Term::nothing();
  const double total = context.result().book.providers.running_gw.at(provider, point)[0];
  const auto formula = [&] {
    return contracts_and_new(context, provider, point, rented, total, of_new,
                             [&](int contract) { return contract_running_gw(context, contract, point); });
  };
  return context.node(Quantity::provider_running_gw, {.point = point, .provider = provider}, formula, total);
}

[[nodiscard]] Term provider_drawn(Context& context, int provider, int year) {
  const double total = context.result().book.drawn.at(provider, year)[0];
  const auto formula = [&] {
    return contracts_and_new(context, provider, year, contracts_of(context, provider), total,
                             new_contracts_of(context, NewContractPart::drawn, provider, year),
                             [&](int contract) { return contract_drawn(context, contract, year); });
  };
  return context.node(Quantity::provider_drawn, {.point = year, .provider = provider}, formula, total);
}

}  // namespace

Term no_contracts(Context& context, int provider, int point) {
  return none_of(context, Quantity::provider_contracts, {.point = point, .provider = provider});
}

Term provider_leaf(Context& context, Quantity quantity, int provider) {
  const Provider& of = context.scenario().providers[provider];
  const bool is_control = quantity == Quantity::provider_control;
  if (is_control && of.control_parameter >= 0) return context.parameter(of.control_parameter);
  const double value = is_control ? of.control : of.backlog_usd_bn.value_or(nan);
  return context.leaf(quantity, {.provider = provider}, value, origin_of_provider(context.scenario(), provider));
}

Term spend(Context& context, int provider, int year) {
  return context.node(MetricId::spend, year, provider, [&] {
    const Term f = paid_share(context, year);
    return paid(f, provider_drawn(context, provider, year));
  });
}

Term due(Context& context, int provider, int year) {
  return context.node(MetricId::due, year, provider, [&] {
    return contracts_and_new(context, provider, year, contracts_of(context, provider),
                             context.result().book.providers.due.at(provider, year)[0],
                             new_contracts_of(context, NewContractPart::drawn, provider, year),
                             [&](int contract) { return contract_due(context, contract, year); });
  });
}

Term rent(Context& context, int year) {
  return context.node(MetricId::rent, year, 0, [&] {
    return sum_over_builds(context, context.result().book.rent.at(year)[0],
                           [&](int contract) { return contract_rent(context, contract, year); });
  });
}

Term others_due(Context& context, int provider, int year) {
  return context.node(MetricId::others_due, year, provider, [&] {
    if (!has_builds(context, provider)) return none_of(context, Quantity::provider_builds, {.provider = provider});
    return bounded_sum(context, SumOver::contracts, builds_of(context, provider),
                       context.result().book.others_due.at(provider, year)[0],
                       [&](int contract) { return contract_others_due(context, contract, year); });
  });
}

Term others_capex(Context& context, int year) {
  return context.node(MetricId::others_capex, year, 0, [&] {
    return sum_over_builds(context, context.result().book.others_capex.at(year)[0],
                           [&](int contract) { return contract_others_due(context, contract, year); });
  });
}

Term obligations(Context& context, int year) {
  return context.node(MetricId::obligations, year, 0, [&] {
    return sum_over_providers(context, context.result().book.providers.due, year,
                              [&](int provider) { return due(context, provider, year); });
  });
}

Term gw_years(Context& context, int year) {
  const double total = context.result().book.gw_years.at(year)[0];
  const auto formula = [&] {
    const Term of_new = new_contracts_gw_years(context, year);
    const std::vector<int> counted =
        indices_where(context, [](const Contract& contract) { return is_counted(contract); });
    return bounded_sum(context, SumOver::contracts, counted, total - of_new.value,
                       [&](int contract) { return contract_gw_years(context, contract, year); }) +
           of_new;
  };
  return context.node(Quantity::all_gw_years, {.point = year}, formula, total);
}

Term backlog(Context& context, int provider, int point) {
  return context.node(MetricId::backlog, point, provider, [&] {
    return contracts_and_new(context, provider, point, contracts_of(context, provider),
                             context.result().exposure.backlog.at(provider, point)[0],
                             new_contracts_of(context, NewContractPart::backlog, provider, point),
                             [&](int contract) { return contract_backlog(context, contract, point); });
  });
}

Term commitments(Context& context, int provider, int point) {
  return context.node(MetricId::commitments, point, provider, [&] {
    return contracts_and_new(context, provider, point, commitments_of(context, provider),
                             context.result().exposure.commitments.at(provider, point)[0],
                             new_contracts_of(context, NewContractPart::backlog, provider, point),
                             [&](int contract) { return contract_backlog(context, contract, point); });
  });
}

Term commitments_sum(Context& context, int point) {
  return sum_over_providers(context, context.result().exposure.commitments, point,
                            [&](int provider) { return commitments(context, provider, point); });
}

Term capacity(Context& context, int provider, int point) {
  return context.node(MetricId::capacity, point, provider, [&]() -> Term {
    const Term built = has_builds(context, provider) ? in_place_gw(context, provider, point) : Term::nothing();
    const Term running = running_gw(context, provider, point);
    if (!running.is_nothing())
      return paid_capacity(built, paid_share(context, payment_period(context.grid(), point)), running);
    return built.is_nothing() ? no_contracts(context, provider, point) : built;
  });
}

Term capacity_sum(Context& context, int point) {
  return sum_over_providers(context, context.result().exposure.capacity, point,
                            [&](int provider) { return capacity(context, provider, point); });
}

Term controlled_sum(Context& context, int point) {
  return bounded_sum(context, SumOver::providers, providers_with_contracts(context),
                     context.result().coexistence.controlled_gw.at(point)[0], [&](int provider) {
                       const Term control = provider_leaf(context, Quantity::provider_control, provider);
                       return control * capacity(context, provider, point);
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
    const Term all = obligations(context, year);
    std::vector<Term> squares;
    const Series& row = context.result().book.providers.due;
    const std::vector<int> providers = providers_with_contracts(context);
    const std::size_t shown =
        std::min(providers.size(), static_cast<std::size_t>(context.builder().max_provider_terms));
    double left_out = 0.0;
    for (std::size_t i = 0; i < providers.size(); ++i) {
      if (i < shown)
        squares.push_back(squared_share(due(context, providers[i], year), all));
      else
        left_out += squared_share(row.at(providers[i], year)[0], all.value);
    }
    const int count = static_cast<int>(providers.size() - shown);
    if (count > 0) squares.push_back(context.rest_node(count, "providers", left_out));
    return hhi(sum_with_common_factors(squares), all);
  });
}

Term effective_providers(Context& context, int year) {
  return context.node(MetricId::effective_providers, year, 0, [&] { return effective_providers(hhi(context, year)); });
}

Term incumbent_due_share(Context& context, int year) {
  return context.node(MetricId::incumbent_due_share, year, 0, [&] {
    const Term part = due(context, context.scenario().incumbent, year);
    return share_of_due(part, obligations(context, year));
  });
}

}  // namespace dealscope

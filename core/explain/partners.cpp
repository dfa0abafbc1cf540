// Derivations of the partner table (section 4).
#include "../model/formulas.hpp"
#include "bounded_sum.hpp"
#include "contracts_of.hpp"
#include "investment_nodes.hpp"
#include "sections.hpp"

namespace dealscope {

namespace {

[[nodiscard]] double value_at(const Series& row, int provider) { return row.at(provider, 0)[0]; }

/// What a provider's contracts have left at t0; of builds, the lab's part.
[[nodiscard]] Term remaining(Context& context, int provider) {
  const std::vector<int> contracts = contracts_of(context, provider);
  if (contracts.empty()) return no_contracts(context, provider, 0);
  const auto term_of = [&](int contract) {
    const Term left = contract_backlog(context, contract, 0);
    if (context.scenario().contracts[contract].kind == ContractKind::cloud) return left;
    return lab_part(context.parameter(ParameterId::build_lab_share), left);
  };
  return bounded_sum(context, SumOver::contracts, contracts, value_at(context.result().partners.remaining, provider),
                     term_of);
}

/// Sum over a provider's contracts that are part of another provider's.
[[nodiscard]] Term sum_over_parts(Context& context, int provider, double total, FunctionRef<Term(int)> term_of) {
  const std::vector<int> parts = parts_of(context, provider);
  if (parts.empty()) return none_of(context, Quantity::provider_parts, {.provider = provider});
  return bounded_sum(context, SumOver::contracts, parts, total, term_of);
}

[[nodiscard]] Term due_via_parts(Context& context, int provider, int year) {
  const double total = context.result().book.via_parts.due.at(provider, year)[0];
  const auto formula = [&] {
    return sum_over_parts(context, provider, total,
                          [&](int contract) { return contract_due(context, contract, year); });
  };
  return context.node(Quantity::provider_due_via_parts, {.point = year, .provider = provider}, formula, total);
}

/// What is left of a provider's contracts, those inside a build included.
[[nodiscard]] Term still_to_draw(Context& context, int provider) {
  const std::vector<int> rented = rented_in_builds_of(context, provider);
  if (rented.empty()) return partner(context, MetricId::partners_remaining, provider);
  return context.node(Quantity::provider_still_to_draw, {.provider = provider}, [&] {
    const Term own = partner(context, MetricId::partners_remaining, provider);
    return own + bounded_sum(context, SumOver::contracts, rented,
                             value_at(context.result().book.providers.part_backlog, provider),
                             [&](int contract) { return contract_backlog(context, contract, 0); });
  });
}

[[nodiscard]] Term share_of_lab(Context& context, int provider) {
  const std::vector<int> all = providers_with_contracts(context);
  double total = 0.0;
  for (const int p : all)
    total +=
        value_at(context.result().partners.remaining, p) + value_at(context.result().book.providers.part_backlog, p);
  const Term part = still_to_draw(context, provider);
  return ratio_or_zero(
      part, bounded_sum(context, SumOver::providers, all, total, [&](int p) { return still_to_draw(context, p); }));
}

[[nodiscard]] Term sum_of(Context& context, MetricId a, MetricId b, int provider) {
  const Term first = partner(context, a, provider);
  return first + partner(context, b, provider);
}

[[nodiscard]] Term sum_over_years(Context& context, FunctionRef<Term(int)> term_of) {
  Term sum = Term::nothing();
  for (int year = 0; year < context.grid().periods(); ++year) sum = sum + term_of(year);
  return sum;
}

[[nodiscard]] Term sum_over_investments(Context& context, int provider, double total, FunctionRef<Term(int)> term_of) {
  std::vector<int> own;
  const auto& all = context.scenario().investments;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].provider == provider) own.push_back(static_cast<int>(i));
  if (own.empty()) return none_of(context, Quantity::provider_investments, {.provider = provider});
  return bounded_sum(context, SumOver::investments, own, total, term_of);
}

[[nodiscard]] Term paid_over_horizon(Context& context, FunctionRef<Term(int)> due_in) {
  return sum_over_years(context, [&](int year) {
    const Term f = paid_share(context, year);
    return paid(f, due_in(year));
  });
}

[[nodiscard]] Term unpaid_over_horizon(Context& context, FunctionRef<Term(int)> due_in) {
  return sum_over_years(context, [&](int year) {
    const Term part = payable(context, year);
    return unpaid(part, due_in(year));
  });
}

[[nodiscard]] Term round_trip_of(Context& context, int provider) {
  using enum MetricId;
  const Term invested = sum_of(context, partners_invested, partners_invested_before, provider);
  const Term received = sum_of(context, partners_paid, partners_paid_via_parts, provider);
  const Term part = round_trip(invested, received);
  return part.expression ? part : because(part, "neither pays the other: ", invested, " and ", received);
}

[[nodiscard]] Term formula_of(Context& context, MetricId id, int provider) {
  using enum MetricId;
  const Partners& partners = context.result().partners;
  const auto own = [&](int year) { return dealscope::due(context, provider, year); };
  const auto via_parts = [&](int year) { return due_via_parts(context, provider, year); };
  const bool has_parts = !parts_of(context, provider).empty();
  switch (id) {
    case partners_remaining: return remaining(context, provider);
    case partners_via_parts:
      return sum_over_parts(context, provider, value_at(partners.via_parts, provider),
                            [&](int contract) { return contract_backlog(context, contract, 0); });
    case partners_share_of_lab: return share_of_lab(context, provider);
    case partners_share_of_partner:
      return share_of_partner(sum_of(context, partners_remaining, partners_via_parts, provider),
                              provider_leaf(context, Quantity::provider_backlog, provider));
    case partners_unpaid: return unpaid_over_horizon(context, own);
    case partners_paid: return paid_over_horizon(context, own);
    case partners_unpaid_via_parts:
      if (has_parts) return unpaid_over_horizon(context, via_parts);
      break;
    case partners_paid_via_parts:
      if (has_parts) return paid_over_horizon(context, via_parts);
      break;
    case partners_invested:
      return sum_over_investments(context, provider, value_at(partners.invested, provider),
                                  [&](int investment) { return invested_within(context, investment); });
    case partners_invested_before:
      return sum_over_investments(context, provider, value_at(partners.invested_before, provider),
                                  [&](int investment) { return invested_before(context, investment); });
    default: return round_trip_of(context, provider);
  }
  return none_of(context, Quantity::provider_parts, {.provider = provider});
}

}  // namespace

Term partner(Context& context, MetricId id, int provider) {
  return context.node(id, 0, provider, [&] { return formula_of(context, id, provider); });
}

}  // namespace dealscope

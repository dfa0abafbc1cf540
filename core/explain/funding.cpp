// Derivations of obligations, resources and fulfilment (section 4).
#include <limits>

#include "bounded_sum.hpp"
#include "growth.hpp"
#include "sections.hpp"

namespace dealscope {

namespace {

/// Cumulative sum of a flow before a point, as the model compares it at year-ends.
[[nodiscard]] double so_far(const Series& row, int point) {
  double sum = 0.0;
  for (int k = 0; k < point; ++k) sum += row.at(k)[0];
  return sum;
}

[[nodiscard]] Term lab_revenue_so_far(Context& context, int point) {
  return context.node(
      Quantity::lab_revenue_so_far, {.point = point},
      [&] {
        Term sum = Term::nothing();
        for (int year = 0; year < point; ++year) sum = sum + lab_revenue(context, year);
        return sum;
      },
      so_far(context.result().funding.lab_revenue, point));
}

[[nodiscard]] Term resources_so_far(Context& context, int point) {
  return context.node(
      Quantity::resources_so_far, {.point = point},
      [&] {
        const Term budget_share = context.parameter(ParameterId::compute_budget_share);
        const Term revenue = lab_revenue_so_far(context, point);
        return resources(budget_share, revenue, context.parameter(ParameterId::external_funding_usd_bn),
                         context.elapsed(point));
      },
      so_far(context.result().funding.resources, point));
}

[[nodiscard]] Term obligations_so_far(Context& context, int point) {
  const double total = so_far(context.result().book.obligations, point);
  return context.node(
      Quantity::obligations_so_far, {.point = point},
      [&] {
        std::vector<int> contracts;
        for (std::size_t i = 0; i < context.scenario().contracts.size(); ++i)
          if (!context.scenario().contracts[i].part_of) contracts.push_back(static_cast<int>(i));
        const Term of_new = new_contracts_part(context, NewContractPart::drawn_so_far, Recipient::all, point);
        return bounded_sum(context, SumOver::contracts, contracts, total - of_new.value,
                           [&](int contract) { return contract_due_so_far(context, contract, point); }) +
               of_new;
      },
      total);
}

/// Point of the year-end with the least cumulative resources / obligations; 0 if nothing is due by any.
[[nodiscard]] int binding_year_end(const Context& context) {
  double least = std::numeric_limits<double>::infinity();
  int binding = 0;
  for (int point = 1; point <= context.grid().periods(); ++point) {
    const double owed = so_far(context.result().book.obligations, point);
    const double ratio = so_far(context.result().funding.resources, point) / owed;
    if (owed < tolerance || !(ratio < least)) continue;
    least = ratio;
    binding = point;
  }
  return binding;
}

}  // namespace

Term obligations(Context& context, int year) {
  return context.node(MetricId::obligations, year, 0, [&] {
    const std::vector<int> providers = indices_below(context.scenario().providers.size());
    return bounded_sum(context, SumOver::providers, providers, context.result().book.obligations.at(year)[0],
                       [&](int provider) { return due(context, provider, year); });
  });
}

Term resources(Context& context, int year) {
  return context.node(MetricId::resources, year, 0, [&] {
    const Term budget_share = context.parameter(ParameterId::compute_budget_share),
               revenue = lab_revenue(context, year);
    return resources(budget_share, revenue, context.parameter(ParameterId::external_funding_usd_bn), one<Term>());
  });
}

Term coverage(Context& context, int year) {
  return context.node(MetricId::coverage, year, 0, [&] {
    const Term can_fund = resources(context, year);
    return coverage(can_fund, obligations(context, year));
  });
}

Term lab_revenue_rate(Context& context, int point) {
  return context.node(
      Quantity::lab_revenue_rate, {.point = point}, [&] { return grown_to(context, lab_revenue_growth, point); },
      context.result().funding.lab_revenue_rate.at(point)[0]);
}

Term lab_revenue(Context& context, int year) {
  return context.node(MetricId::lab_revenue, year, 0, [&] {
    const Term first = lab_revenue_rate(context, year);
    return integral_of(context, lab_revenue_growth, year, first, lab_revenue_rate(context, year + 1));
  });
}

Term affordable_fulfilment(Context& context) {
  return context.node(MetricId::affordable_fulfilment, 0, 0, [&]() -> Term {
    const int point = binding_year_end(context);
    if (point == 0) return because(Term(1.0), obligations_so_far(context, context.grid().periods()), " are none");
    const Term can_fund = resources_so_far(context, point);
    return because(min_of(Term(1.0), can_fund / obligations_so_far(context, point)),
                   "of all year-ends the one where this is least");
  });
}

Term effective_fulfilment(Context& context) {
  return context.node(MetricId::effective_fulfilment, 0, 0, [&] {
    const Term link = context.parameter(ParameterId::funding_link),
               assumed = context.parameter(ParameterId::fulfilment);
    return effective_fulfilment(link, assumed, affordable_fulfilment(context));
  });
}

}  // namespace dealscope

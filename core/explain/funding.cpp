// Derivations of resources and payment, year by year (section 4).
#include <cmath>

#include "sections.hpp"

namespace dealscope {

namespace {

/// Sum of a flow before a point.
[[nodiscard]] Term sum_before(int point, FunctionRef<Term(int)> flow) {
  Term sum = Term::nothing();
  for (int year = 0; year < point; ++year) sum = sum + flow(year);
  return sum;
}

[[nodiscard]] Term resources_so_far(Context& context, int point) {
  return context.node(Quantity::resources_so_far, {.point = point},
                      [&] { return sum_before(point, [&](int year) { return resources(context, year); }); });
}

/// c_y: resources that earlier years have left; nothing at t0. From year to year, so that calls do not nest.
[[nodiscard]] Term carried_over(Context& context, int year) {
  Term carried = Term::nothing();
  for (int k = 0; k < year; ++k)
    carried = context.node(Quantity::resources_kept, {.point = k + 1}, [&] {
      const Term can_fund = resources(context, k);
      return carry_over(carried, can_fund, obligations(context, k));
    });
  return carried;
}

/// Year-end with the greatest gap.
[[nodiscard]] int greatest_year_end(const Context& context) {
  const Series& gap = context.result().funding.cumulative_gap;
  int greatest = 1;
  for (int point = 2; point <= context.grid().periods(); ++point)
    if (gap.at(point)[0] > gap.at(greatest)[0]) greatest = point;
  return greatest;
}

}  // namespace

Term resources(Context& context, int year) {
  return context.node(MetricId::resources, year, 0, [&] {
    const Term budget_share = context.parameter(ParameterId::compute_budget_share),
               revenue = lab_revenue(context, year), external = context.parameter(ParameterId::external_funding_usd_bn);
    return resources(budget_share, revenue, external, one<Term>(), investments(context, year));
  });
}

Term coverage(Context& context, int year) {
  return context.node(MetricId::coverage, year, 0, [&] {
    const Term can_fund = resources(context, year);
    return coverage(can_fund, obligations(context, year));
  });
}

Term payable(Context& context, int year) {
  return context.node(MetricId::payable, year, 0, [&] {
    const Term carried = carried_over(context, year), can_fund = resources(context, year);
    return payable(carried, can_fund, obligations(context, year));
  });
}

Term paid_share(Context& context, int year) {
  return context.node(MetricId::paid_share, year, 0, [&]() -> Term {
    const Term link = context.parameter(ParameterId::funding_link),
               assumed = context.parameter(ParameterId::fulfilment);
    if (link.value == 0.0) return because(assumed, link, " is 0: what can be paid has no effect");
    return paid_share(link, assumed, payable(context, year));
  });
}

Term obligations_so_far(Context& context, int point) {
  return context.node(Quantity::obligations_so_far, {.point = point},
                      [&] { return sum_before(point, [&](int year) { return obligations(context, year); }); });
}

Term cumulative_gap(Context& context, int point) {
  return context.node(MetricId::cumulative_gap, point, 0, [&]() -> Term {
    if (point == 0) return because(Term(0.0), "the first to fall due is ", obligations(context, 0));
    const Term owed = obligations_so_far(context, point);
    return owed - resources_so_far(context, point);
  });
}

Term funding_gap(Context& context) {
  return context.node(MetricId::funding_gap, 0, 0, [&] {
    return because(positive_part(cumulative_gap(context, greatest_year_end(context))),
                   "of all year-ends the one where this is greatest");
  });
}

Term funding_gap_year(Context& context) {
  return context.node(MetricId::funding_gap_year, 0, 0, [&]() -> Term {
    const double date = context.result().funding.funding_gap_year.at(0)[0];
    if (std::isnan(date)) return defined_if(false, funding_gap(context), "undefined where this is 0");
    const int point = static_cast<int>(std::lround(date - context.grid().start));
    return because(context.date(point),
                   "of all year-ends the first where this is greatest: ", cumulative_gap(context, point));
  });
}

Term affordable_share(Context& context) {
  return context.node(MetricId::affordable_share, 0, 0, [&] {
    const int end = context.grid().periods();
    const Term payable_due = sum_before(end, [&](int year) {
      const Term part = payable(context, year);
      return paid(part, obligations(context, year));
    });
    return affordable_share(payable_due, obligations_so_far(context, end));
  });
}

}  // namespace dealscope

// Derivations of the lab's revenue: the plan, and the part of it that compute allows (section 5).
#include "growth.hpp"

namespace dealscope {

Term planned_revenue_rate(Context& context, int point) {
  return context.node(
      Quantity::planned_revenue_rate, {.point = point},
      [&] { return grown_to(context, planned_revenue_growth, point); },
      context.result().funding.planned_revenue_rate.at(point)[0]);
}

Term planned_revenue(Context& context, int year) {
  const Funding& funding = context.result().funding;
  return context.node(
      Quantity::planned_revenue, {.point = year},
      [&] {
        return integral_of(context, planned_revenue_growth, year, planned_revenue_rate(context, year),
                           funding.planned_revenue_rate.at(year + 1)[0]);
      },
      funding.planned_revenue.at(year)[0]);
}

Term served(Context& context, int year) {
  return context.node(
      Quantity::served_part, {.point = year},
      [&] {
        const Term per_gw = context.parameter(ParameterId::revenue_per_gw_usd_bn);
        const Term in_service = gw_years(context, year);
        return served_part(per_gw, in_service, planned_revenue(context, year));
      },
      context.result().funding.served.at(year)[0]);
}

Term lab_revenue(Context& context, int year) {
  return context.node(MetricId::lab_revenue, year, 0, [&] {
    const Term reached = served(context, year);
    return reached * planned_revenue(context, year);
  });
}

Term lab_revenue_cut_by_compute(Context& context) {
  return context.node(MetricId::lab_revenue_cut_by_compute, 0, 0, [&] {
    Term sum = Term::nothing();
    for (int year = 0; year < context.grid().periods(); ++year) {
      const Term planned = planned_revenue(context, year);
      sum = sum + change(planned, lab_revenue(context, year));
    }
    return sum;
  });
}

}  // namespace dealscope

// Derivations of the revenue share (section 5).
#include "growth.hpp"

namespace dealscope {

namespace {

[[nodiscard]] bool has_cap(const Context& context) { return context.scenario().revenue_share_cap_usd_bn.has_value(); }

/// Leaf of the cap, for which a scenario has no source.
[[nodiscard]] Term cap(Context& context) {
  return context.leaf(Quantity::revenue_share_cap, {}, *context.scenario().revenue_share_cap_usd_bn,
                      {Basis::assumption, std::nullopt, {}});
}

[[nodiscard]] Term part_of_year(Context& context, int year) {
  return context.node(Quantity::revenue_share_part_of_year, {.point = year}, [&] {
    return part_before(context.parameter(ParameterId::revenue_share_until), context.date(year), one<Term>());
  });
}

/// Revenue share of a year before the cap. Where it is paid throughout, that is a part of the lab's revenue.
[[nodiscard]] Term uncapped(Context& context, int year) {
  return context.node(Quantity::revenue_share_uncapped, {.point = year}, [&]() -> Term {
    const Term rate = context.parameter(ParameterId::revenue_share_rate);
    const Term until = context.parameter(ParameterId::revenue_share_until);
    const double paid_part = part_before(until.value, context.grid().time(year), 1.0);
    if (paid_part == 0.0) return because(Term(0.0), "it is paid until ", until);
    const Term reached = served(context, year), first = planned_revenue_rate(context, year);
    const Term next = context.result().funding.planned_revenue_rate.at(year + 1)[0];
    if (paid_part == 1.0) {
      const Term exact = uncapped_revenue_share(rate, reached, first, next, one<Term>(), one<Term>());
      return because(written_as(exact, rate * lab_revenue(context, year)), "it is paid until ", until);
    }
    const Term part = part_of_year(context, year);
    const Term in_the_middle = grown(first, growth_of(context, planned_revenue_growth, year), 0.5 * part);
    return because(written_as(uncapped_revenue_share(rate, reached, first, next, part, one<Term>()),
                              rate * reached * part * in_the_middle),
                   "the rate changes evenly within a year");
  });
}

/// Remaining cap at the start of a year.
[[nodiscard]] Term room(Context& context, int year) {
  if (year == 0) return cap(context);
  return context.node(Quantity::revenue_share_room, {.point = year}, [&] {
    Term rest = cap(context);
    for (int k = 0; k < year; ++k) rest = rest - revenue_share(context, k);
    return rest;
  });
}

}  // namespace

Term revenue_share(Context& context, int year) {
  return context.node(MetricId::revenue_share, year, 0, [&]() -> Term {
    const Term before_cap = uncapped(context, year);
    if (!has_cap(context)) return because(before_cap, "there is no cap");
    return min_of(before_cap, room(context, year));
  });
}

Term revenue_share_cut_by_cap(Context& context) {
  return context.node(MetricId::revenue_share_cut_by_cap, 0, 0, [&]() -> Term {
    if (!has_cap(context))
      return because(Term(0.0), "there is no cap on ", context.parameter(ParameterId::revenue_share_rate));
    Term sum = Term::nothing();
    for (int year = 0; year < context.grid().periods(); ++year) sum = sum + uncapped(context, year);
    return positive_part(sum - cap(context));
  });
}

Term revenue_share_after_switch(Context& context) {
  return context.node(MetricId::revenue_share_after_switch, 0, 0, [&]() -> Term {
    const Term switch_year = context.parameter(ParameterId::switch_year);
    Term sum = Term::nothing();
    for (int year = 0; year < context.grid().periods(); ++year)
      if (context.grid().time(year) >= switch_year.value - tolerance) sum = sum + revenue_share(context, year);
    if (sum.is_nothing()) return because(Term(0.0), "no year begins at or after ", switch_year);
    return because(sum, "the years that begin at or after ", switch_year);
  });
}

Term npv_revenue_share(Context& context) {
  return context.node(MetricId::npv_revenue_share, 0, 0,
                      [&] { return present_value(context, [&](int year) { return revenue_share(context, year); }); });
}

}  // namespace dealscope

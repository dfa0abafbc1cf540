// Derivations of the incumbent's stake: dilution, valuation and gains (section 5).
#include "growth.hpp"

namespace dealscope {

namespace {

[[nodiscard]] Term paid_so_far(Context& context, int point) {
  return context.node(Quantity::paid_so_far, {.point = point}, [&] {
    Term sum = Term::nothing();
    for (int year = 0; year < point; ++year) {
      const Term f = paid_share(context, year);
      sum = sum + paid(f, obligations(context, year));
    }
    return sum;
  });
}

/// q, after at least a year.
[[nodiscard]] Term paid_so_far_part(Context& context, int point) {
  return context.node(Quantity::paid_so_far_part, {.point = point}, [&] {
    const Term owed = obligations_so_far(context, point);
    if (owed.value < tolerance) return paid_so_far(Term(0.0), owed);
    return paid_so_far(paid_so_far(context, point), owed);
  });
}

[[nodiscard]] Term valuation_if_paid(Context& context, int point) {
  return context.node(
      Quantity::valuation_if_paid, {.point = point},
      [&] {
        const Term now = context.parameter(ParameterId::lab_valuation_usd_bn);
        return compounded(now, context.parameter(ParameterId::valuation_growth), point);
      },
      context.result().stake.valuation_if_paid.at(point)[0]);
}

/// F_y.
[[nodiscard]] Term new_equity(Context& context, int year) {
  return context.node(Quantity::new_equity, {.point = year}, [&] {
    const Term equity_share = context.parameter(ParameterId::funding_equity_share),
               external = context.parameter(ParameterId::external_funding_usd_bn);
    return new_equity(equity_share, external, investments(context, year));
  });
}

[[nodiscard]] Term npv_invested(Context& context) {
  return context.node(
      Quantity::npv_invested, {},
      [&] { return present_value(context, [&](int year) { return investments_by_incumbent(context, year); }); },
      context.result().stake.npv_invested.at(0)[0]);
}

}  // namespace

Term stake(Context& context, int point) {
  Term part = context.node(MetricId::stake, 0, 0, [&] { return context.parameter(ParameterId::equity_stake); });
  for (int year = 0; year < point; ++year)  // from year to year, so that calls do not nest
    part = context.node(MetricId::stake, year + 1, 0, [&] {
      const Term worth = valuation(context, year), invested = investments_by_incumbent(context, year);
      return diluted_stake(part, worth, invested, new_equity(context, year));
    });
  return part;
}

Term valuation(Context& context, int point) {
  return context.node(MetricId::valuation, point, 0, [&]() -> Term {
    if (point == 0)
      return because(context.parameter(ParameterId::lab_valuation_usd_bn), "nothing has fallen due since the start");
    const Term if_paid = valuation_if_paid(context, point),
               link = context.parameter(ParameterId::valuation_payment_link);
    return valuation(if_paid, link, paid_so_far_part(context, point));
  });
}

Term equity_value(Context& context, int point) {
  return context.node(MetricId::equity_value, point, 0, [&] {
    const Term part = stake(context, point);
    return equity_value(part, valuation(context, point));
  });
}

Term npv_equity_gain(Context& context) {
  return context.node(MetricId::npv_equity_gain, 0, 0, [&] {
    const int years = context.grid().years;
    const Term last = equity_value(context, years), first = equity_value(context, 0);
    const Term divisor = compounding(context.parameter(ParameterId::discount_rate), years);
    return npv_equity_gain(first, last, divisor, npv_invested(context));
  });
}

Term breakeven_valuation_gain(Context& context) {
  return context.node(MetricId::breakeven_valuation_gain, 0, 0, [&] {
    const Term loss = npv_lost_gross_profit(context);
    return breakeven_valuation_gain(loss, context.parameter(ParameterId::equity_stake));
  });
}

Term incumbent_net_gain(Context& context) {
  return context.node(MetricId::incumbent_net_gain, 0, 0, [&] {
    const Term equity = npv_equity_gain(context), received = npv_revenue_share(context);
    return incumbent_net_gain(equity, received, npv_lost_gross_profit(context));
  });
}

}  // namespace dealscope

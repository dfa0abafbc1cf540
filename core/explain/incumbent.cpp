// Derivations of the incumbent's backlog, cloud revenue, lost revenue and equity (section 5).
#include "bounded_sum.hpp"
#include "growth.hpp"
#include "sections.hpp"

namespace dealscope {

namespace {

/// Counterfactual sum: the incumbent's contracts and all new ones.
[[nodiscard]] Term had_all_stayed(Context& context, double total, const Term& of_new, FunctionRef<Term(int)> term_of) {
  const Scenario& scenario = context.scenario();
  std::vector<int> contracts;
  for (std::size_t i = 0; i < scenario.contracts.size(); ++i)
    if (scenario.contracts[i].provider == scenario.incumbent && !scenario.contracts[i].part_of)
      contracts.push_back(static_cast<int>(i));
  const Term sum = bounded_sum(context, SumOver::contracts, contracts, total - of_new.value, term_of) + of_new;
  if (!sum.is_nothing()) return sum;
  return no_contracts(context, scenario.incumbent, 0);
}

[[nodiscard]] Term other_cloud_rate(Context& context, int point) {
  return context.node(
      Quantity::other_cloud_rate, {.point = point}, [&] { return grown_to(context, other_cloud_growth, point); },
      context.result().incumbent.other_cloud_rate.at(point)[0]);
}

[[nodiscard]] Term cloud_revenue_counterfactual(Context& context, int year) {
  const double total = context.result().book.incumbent_drawn_counterfactual.at(year)[0];
  return context.node(
      Quantity::cloud_revenue_counterfactual, {.point = year},
      [&] {
        return had_all_stayed(context, total, new_contracts_part(context, NewContractPart::drawn, Recipient::all, year),
                              [&](int contract) { return contract_drawn(context, contract, year); });
      },
      total);
}

}  // namespace

Term backlog_lab(Context& context, int point) {
  return context.node(MetricId::backlog_lab, point, 0,
                      [&] { return backlog(context, context.scenario().incumbent, point); });
}

Term backlog_other(Context& context, int point) {
  return context.node(MetricId::backlog_other, point, 0,
                      [&] { return grown_to(context, other_backlog_growth, point); });
}

Term backlog_share(Context& context, int point) {
  return context.node(MetricId::backlog_share, point, 0, [&] {
    const Term lab = backlog_lab(context, point);
    return share_between(lab, backlog_other(context, point));
  });
}

Term backlog_counterfactual(Context& context, int point) {
  const double total = context.result().book.incumbent_backlog_counterfactual.at(point)[0];
  return context.node(
      Quantity::backlog_counterfactual, {.point = point},
      [&] {
        const Term of_new =
            point == 0 ? Term::nothing() : new_contracts_part(context, NewContractPart::backlog, Recipient::all, point);
        return had_all_stayed(context, total, of_new,
                              [&](int contract) { return contract_backlog(context, contract, point); });
      },
      total);
}

Term cloud_revenue_lab(Context& context, int year) {
  return context.node(MetricId::cloud_revenue_lab, year, 0,
                      [&] { return spend(context, context.scenario().incumbent, year); });
}

Term cloud_revenue_other(Context& context, int year) {
  return context.node(MetricId::cloud_revenue_other, year, 0, [&] {
    const Term first = other_cloud_rate(context, year);
    return integral_of(context, other_cloud_growth, year, first, other_cloud_rate(context, year + 1));
  });
}

Term cloud_revenue_share(Context& context, int year) {
  return context.node(MetricId::cloud_revenue_share, year, 0, [&] {
    const Term lab = cloud_revenue_lab(context, year);
    return share_between(lab, cloud_revenue_other(context, year));
  });
}

Term lost_revenue(Context& context, int year) {
  return context.node(MetricId::lost_revenue, year, 0, [&] {
    const Term counterfactual = cloud_revenue_counterfactual(context, year);
    return lost_revenue(counterfactual, cloud_revenue_lab(context, year));
  });
}

Term npv_lost_gross_profit(Context& context) {
  return context.node(MetricId::npv_lost_gross_profit, 0, 0, [&] {
    const Term margin = context.parameter(ParameterId::gross_margin),
               rate = context.parameter(ParameterId::discount_rate);
    std::vector<Term> profits;
    for (int year = 0; year < context.grid().periods(); ++year)
      profits.push_back(discounted_gross_profit(margin, lost_revenue(context, year), discount_divisor(rate, year)));
    return sum_with_common_factors(profits);
  });
}

Term equity_value(Context& context, int point) {
  return context.node(MetricId::equity_value, point, 0, [&] {
    const Term stake = context.parameter(ParameterId::equity_stake),
               valuation = context.parameter(ParameterId::lab_valuation_usd_bn);
    return equity_value(stake, compounded(valuation, context.parameter(ParameterId::valuation_growth), point));
  });
}

Term breakeven_valuation_gain(Context& context) {
  return context.node(MetricId::breakeven_valuation_gain, 0, 0, [&] {
    const Term loss = npv_lost_gross_profit(context);
    return breakeven_valuation_gain(loss, context.parameter(ParameterId::equity_stake));
  });
}

}  // namespace dealscope

// Derivations of investments in the lab (section 4).
#include "../model/investments.hpp"

#include "../model/formulas.hpp"
#include "bounded_sum.hpp"
#include "contracts_of.hpp"
#include "investment_nodes.hpp"

namespace dealscope {

namespace {

[[nodiscard]] const Investment& investment_at(const Context& context, int investment) {
  return context.scenario().investments[investment];
}

[[nodiscard]] Term expected_investment_value(Context& context, int investment) {
  const bool in_talks = investment_at(context, investment).status == DealStatus::in_talks;
  const Term expected = expected_part(
      in_talks, false, in_talks ? context.parameter(ParameterId::talks_probability) : Term(), one<Term>());
  return expected * investment_figure(context, investment, InvestmentField::value_usd_bn);
}

/// Part that is paid between two dates.
[[nodiscard]] Term paid_part(Context& context, int investment, double from, double to) {
  const Term start = investment_figure(context, investment, InvestmentField::start);
  return invested_part(Term(from), Term(to), start, investment_figure(context, investment, InvestmentField::years));
}

[[nodiscard]] Term investment_paid(Context& context, int investment, int year) {
  return context.node(Quantity::investment_paid, {.point = year, .investment = investment}, [&] {
    const Term value = expected_investment_value(context, investment);
    return value * paid_part(context, investment, context.grid().time(year), context.grid().time(year + 1));
  });
}

/// Sum over the investments, all or of one provider, that pay in a year.
[[nodiscard]] Term paid_in_year(Context& context, std::optional<int> provider, int year, double total,
                                Quantity number) {
  const TimeGrid& grid = context.grid();
  std::vector<int> paying;
  const auto& all = context.scenario().investments;
  for (std::size_t i = 0; i < all.size(); ++i)
    if ((!provider || all[i].provider == *provider) &&
        invested_between(all[i], grid.time(year), grid.time(year + 1)) > 0.0)
      paying.push_back(static_cast<int>(i));
  if (paying.empty()) return none_of(context, number, {.point = year});
  return bounded_sum(context, SumOver::investments, paying, total,
                     [&](int investment) { return investment_paid(context, investment, year); });
}

}  // namespace

Term investment_figure(Context& context, int investment, InvestmentField field) {
  const Investment& of = investment_at(context, investment);
  if (field == InvestmentField::value_usd_bn && of.value_parameter >= 0) return context.parameter(of.value_parameter);
  constexpr Quantity quantities[] = {Quantity::investment_value, Quantity::investment_start,
                                     Quantity::investment_years};
  const double values[] = {of.value_usd_bn, of.start, of.years};
  const auto i = static_cast<std::size_t>(field);
  return context.leaf(quantities[i], {.investment = investment}, values[i], {of.origin.basis, of.origin.source, {}});
}

Term investment_value(Context& context, int investment) {
  return investment_figure(context, investment, InvestmentField::value_usd_bn);
}

Term invested_within(Context& context, int investment) {
  return context.node(Quantity::investment_within, {.investment = investment}, [&] {
    const Term value = expected_investment_value(context, investment);
    const TimeGrid& grid = context.grid();
    return value * paid_part(context, investment, grid.start, grid.start + grid.years);
  });
}

Term invested_before(Context& context, int investment) {
  return context.node(Quantity::investment_before, {.investment = investment}, [&] {
    const Term value = expected_investment_value(context, investment);
    const Term start = investment_figure(context, investment, InvestmentField::start);
    const Term years = investment_figure(context, investment, InvestmentField::years);
    const Term t0 = context.date(0);
    return value *
           written_as(invested_part(start, t0, start, years), positive_part(min_of(t0, start + years) - start) / years);
  });
}

Term investments(Context& context, int year) {
  return context.node(MetricId::investments, year, 0, [&] {
    return paid_in_year(context, std::nullopt, year, context.result().investments.all.at(year)[0],
                        Quantity::investments_in_period);
  });
}

Term investments_by_incumbent(Context& context, int year) {
  const double total = context.result().investments.by_incumbent.at(year)[0];
  const auto formula = [&] {
    return paid_in_year(context, context.scenario().incumbent, year, total, Quantity::incumbent_investments_in_period);
  };
  return context.node(Quantity::investments_by_incumbent, {.point = year}, formula, total);
}

}  // namespace dealscope

#include "growth.hpp"

namespace dealscope {

Term growth_of(Context& context, const FadingGrowth& what, int year) {
  return context.node(what.growth, {.point = year}, [&] {
    const Term now = context.parameter(what.now), later = context.parameter(what.later);
    return growth_in_year(context.elapsed(year), now, later,
                          reciprocal(years_of_fading(context.parameter(what.fade_years))));
  });
}

Term integral_of(Context& context, const FadingGrowth& what, int year, const Term& first, double next) {
  const Term in_the_middle = grown(first, growth_of(context, what, year), Term(0.5));
  return because(written_as(integrated(first, Term(next), one<Term>()), in_the_middle),
                 "the rate changes evenly within a year");
}

Term grown_to(Context& context, const FadingGrowth& what, int point) {
  Term level = context.parameter(what.base);
  for (int year = 0; year < point; ++year) level = grown(level, growth_of(context, what, year), one<Term>());
  return level;
}

Term present_value(Context& context, FunctionRef<Term(int)> flow) {
  const Term rate = context.parameter(ParameterId::discount_rate);
  std::vector<Term> amounts;
  for (int year = 0; year < context.grid().periods(); ++year)
    amounts.push_back(discounted(flow(year), discount_divisor(rate, year)));
  return sum_with_common_factors(amounts);
}

}  // namespace dealscope

// Derivations of the signals (section 7).
#include <cmath>

#include "sections.hpp"

namespace dealscope {

namespace {

constexpr Bump faster_build{"faster_build.", " if it builds 10% faster", ParameterId::build_pace,
                            bumped_build_pace<Term>};
constexpr Bump stronger_models{"stronger_models.", " if its own models do 10 points more",
                               ParameterId::internal_capability_later, bumped_capability<Term>};

/// Point of the greatest build pressure; -1 if there is none.
[[nodiscard]] int peak_point(const Context& context) {
  const double date = context.result().signals.build_pressure_peak_year.at(0)[0];
  return std::isnan(date) ? -1 : static_cast<int>(std::lround(date - context.grid().start));
}

}  // namespace

Term build_pressure(Context& context, int point) {
  return context.node(MetricId::build_pressure, point, 0, [&] {
    const Term bumped = lab_dependence(context.bumped(faster_build), point);
    return effect_of_bump(bumped, lab_dependence(context, point));
  });
}

Term build_pressure_peak(Context& context) {
  return context.node(MetricId::build_pressure_peak, 0, 0, [&]() -> Term {
    const int point = peak_point(context);
    if (point < 0) return because(Term(0.0), "there is no change at any date, such as ", build_pressure(context, 0));
    return because(build_pressure(context, point), "of all dates the first where this is greatest");
  });
}

Term build_pressure_peak_year(Context& context) {
  return context.node(MetricId::build_pressure_peak_year, 0, 0, [&]() -> Term {
    const int point = peak_point(context);
    if (point < 0) return defined_if(false, build_pressure_peak(context), "undefined where this is 0");
    return because(context.date(point),
                   "of all dates the first where this is greatest: ", build_pressure(context, point));
  });
}

Term hedge_gain(Context& context, int point) {
  return context.node(MetricId::hedge_gain, point, 0, [&] {
    const Term bumped = incumbent_dependence(context.bumped(stronger_models), point);
    return effect_of_bump(bumped, incumbent_dependence(context, point));
  });
}

}  // namespace dealscope

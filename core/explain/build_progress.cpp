// Derivations of a build's progress (section 2): its clock, the part built, and its integral over a year.
#include "contract_nodes.hpp"

namespace dealscope {

namespace {

[[nodiscard]] Term build_paused(Context& context, int year) {
  return context.node(Quantity::build_paused, {.point = year}, [&] {
    return paused_years(context.parameter(ParameterId::build_delay_years), context.elapsed(year),
                        Term(context.grid().period_years()));
  });
}

/// Integral of R up to a point [terms].
[[nodiscard]] Term contract_delivered_terms(Context& context, int contract, int point) {
  return context.node(Quantity::contract_delivered_terms, {.point = point, .contract = contract}, [&] {
    return delivered_integral(contract_phase(context, contract, point), ramp_of(context, contract));
  });
}

}  // namespace

Term build_clock(Context& context, int point) {
  if (point == 0) return context.date(0);
  return context.node(Quantity::build_clock, {.point = point}, [&] {
    return build_time(context.elapsed(point), context.date(0), context.parameter(ParameterId::build_pace),
                      context.parameter(ParameterId::build_delay_years));
  });
}

Term contract_progress(Context& context, int contract, int point) {
  if (contract_at(context, contract).schedule.empty()) return contract_delivered(context, contract, point);
  return context.node(Quantity::contract_progress, {.point = point, .contract = contract}, [&] {
    const Term by_ramp = contract_delivered(context, contract, point);
    return build_progress(context.parameter(ParameterId::site_schedule_weight), by_ramp,
                          contract_scheduled(context, contract, point));
  });
}

Term contract_progress_integral(Context& context, int contract, int year) {
  return context.node(Quantity::contract_progress_integral, {.point = year, .contract = contract}, [&]() -> Term {
    const bool has_schedule = !contract_at(context, contract).schedule.empty();
    const Term at_end = contract_phase(context, contract, year + 1);
    if (!has_schedule && at_end <= 0.0) return because(Term(0.0), at_end, " is not above 0, the term has not begun");
    const Term at_start = contract_progress(context, contract, 0), paused = build_paused(context, year);
    const Term before = contract_delivered_terms(context, contract, year);
    const Term by_ramp = contract_field(context, contract, ContractField::term_years) *
                         (contract_delivered_terms(context, contract, year + 1) - before);
    const Term pace = context.parameter(ParameterId::build_pace);
    const TermReciprocal inv_pace = finite_reciprocal(pace);
    if (!has_schedule)
      return written_as(progress_integral(at_start, paused, Term(0.0), by_ramp, Term(0.0), inv_pace),
                        paused * at_start + by_ramp / pace);
    return progress_integral(at_start, paused, context.parameter(ParameterId::site_schedule_weight), by_ramp,
                             contract_scheduled_years(context, contract, year), inv_pace);
  });
}

}  // namespace dealscope

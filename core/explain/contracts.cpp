// Derivations of one contract (sections 2 and 3): its figures, phase, delivery, and amounts and capacity.
#include <cmath>

#include "../model/contract_terms.hpp"
#include "sections.hpp"

namespace dealscope {

namespace {

[[nodiscard]] const Contract& contract_at(const Context& context, int contract) {
  return context.scenario().contracts[contract];
}
[[nodiscard]] bool builds(const Context& context, int contract) {
  return contract_at(context, contract).kind == ContractKind::build;
}

[[nodiscard]] Ramp<Term> ramp_of(Context& context, int contract) {
  return ramp(contract_field(context, contract, ContractField::ramp_up),
              contract_field(context, contract, ContractField::ramp_down));
}

[[nodiscard]] Term contract_phase(Context& context, int contract, int point) {
  return context.node(Quantity::contract_phase, {.point = point, .contract = contract}, [&] {
    const Term clock = builds(context, contract) ? build_time(context.elapsed(point), context.date(0),
                                                              context.parameter(ParameterId::build_pace),
                                                              context.parameter(ParameterId::build_delay_years))
                                                 : context.date(point);
    return phase(clock, contract_field(context, contract, ContractField::start),
                 reciprocal(contract_field(context, contract, ContractField::term_years)));
  });
}

[[nodiscard]] Term contract_delivered(Context& context, int contract, int point) {
  return context.node(Quantity::contract_delivered, {.point = point, .contract = contract},
                      [&] { return delivered(contract_phase(context, contract, point), ramp_of(context, contract)); });
}

[[nodiscard]] Term contract_rate(Context& context, int contract, int point) {
  return context.node(Quantity::contract_rate, {.point = point, .contract = contract}, [&] {
    return delivery_rate(contract_phase(context, contract, point), ramp_of(context, contract));
  });
}

[[nodiscard]] Term expected_factor(Context& context, int contract) {
  const bool in_talks = contract_at(context, contract).status == ContractStatus::in_talks;
  const bool is_build = builds(context, contract);
  return expected_part(in_talks, is_build, in_talks ? context.parameter(ParameterId::talks_probability) : Term(),
                       is_build ? context.parameter(ParameterId::build_completion) : Term());
}

[[nodiscard]] Term expected_value(Context& context, int contract) {
  return expected_factor(context, contract) * contract_field(context, contract, ContractField::value_usd_bn);
}

[[nodiscard]] Term due_value(Context& context, int contract) {
  const bool is_build = builds(context, contract);
  return lab_part(is_build, is_build ? context.parameter(ParameterId::build_lab_share) : Term(),
                  expected_value(context, contract));
}

/// V / G, from which an open figure is derived.
[[nodiscard]] Term value_per_gw(Context& context, int contract) {
  if (builds(context, contract)) return context.parameter(ParameterId::build_cost_usd_bn_per_gw);
  const Term price = context.parameter(ParameterId::cloud_price_usd_bn_per_gw_year);
  return usd_bn_per_gw(false, Term(), price, contract_field(context, contract, ContractField::term_years),
                       ramp_of(context, contract).inv_area);
}

/// Formula of an open value or capacity, from the other one.
[[nodiscard]] Term open_field(Context& context, int contract, ContractField field) {
  if (field == ContractField::value_usd_bn)
    return contract_field(context, contract, ContractField::capacity_gw) * value_per_gw(context, contract);
  return contract_field(context, contract, ContractField::value_usd_bn) / value_per_gw(context, contract);
}

[[nodiscard]] double effective_value(const Context& context, int contract, ContractField field) {
  const ContractTerms terms = contract_terms(contract_at(context, contract), context.values());
  const LaneValues ContractTerms::*const lanes[] = {&ContractTerms::value_usd_bn, &ContractTerms::capacity_gw,
                                                    &ContractTerms::start,        &ContractTerms::term_years,
                                                    &ContractTerms::ramp_up,      &ContractTerms::ramp_down};
  return (terms.*lanes[static_cast<std::size_t>(field)])[0];
}

}  // namespace

Term contract_field(Context& context, int contract, ContractField field) {
  const Contract& of = contract_at(context, contract);
  if (const int parameter = of.parameter_of[field]; parameter >= 0) return context.parameter(parameter);
  const double value = effective_value(context, contract, field);
  if (!std::isnan(of.figures[field])) return context.field_node(contract, field, value, nullptr);
  const Term formula = open_field(context, contract, field);
  return context.field_node(contract, field, value, &formula);
}

Term contract_drawn(Context& context, int contract, int year) {
  return context.node(Quantity::contract_drawn, {.point = year, .contract = contract}, [&] {
    const Term start = contract_delivered(context, contract, year);
    return expected_value(context, contract) * (contract_delivered(context, contract, year + 1) - start);
  });
}

Term contract_due(Context& context, int contract, int year) {
  return context.node(Quantity::contract_due, {.point = year, .contract = contract}, [&] {
    const Term start = contract_delivered(context, contract, year);
    return due_value(context, contract) * (contract_delivered(context, contract, year + 1) - start);
  });
}

Term contract_due_so_far(Context& context, int contract, int point) {
  return context.node(Quantity::contract_due_so_far, {.point = point, .contract = contract}, [&] {
    const Term at_start = contract_delivered(context, contract, 0);
    return due_value(context, contract) * (contract_delivered(context, contract, point) - at_start);
  });
}

Term contract_backlog(Context& context, int contract, int point) {
  return context.node(Quantity::contract_backlog, {.point = point, .contract = contract}, [&]() -> Term {
    const Contract& of = contract_at(context, contract);
    if (is_signed(of, context.grid().time(point)))
      return expected_value(context, contract) *
             remaining_part(true, contract_delivered(context, contract, point), Term());
    const LeafOrigin origin{of.origin.basis, of.origin.source, {}};
    return remaining_part(false, Term(),
                          context.leaf(Quantity::contract_signed, {.contract = contract}, of.signed_at, origin));
  });
}

Term contract_installed_gw(Context& context, int contract) {
  return context.node(Quantity::contract_installed_gw, {.contract = contract}, [&] {
    return contract_field(context, contract, ContractField::capacity_gw) * contract_delivered(context, contract, 0);
  });
}

Term contract_incremental_gw(Context& context, int contract, int point) {
  return context.node(Quantity::contract_incremental_gw, {.point = point, .contract = contract}, [&] {
    const Term gw = expected_factor(context, contract) * contract_field(context, contract, ContractField::capacity_gw);
    if (!builds(context, contract)) return gw * contract_rate(context, contract, point);
    const Term at_start = contract_delivered(context, contract, 0);
    return gw * (contract_delivered(context, contract, point) - at_start);
  });
}

}  // namespace dealscope

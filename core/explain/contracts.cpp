// Derivations of one contract (section 3): its figures, and amounts and capacity at full payment.
#include <cmath>

#include "../model/contract_terms.hpp"
#include "contract_nodes.hpp"

namespace dealscope {

namespace {

[[nodiscard]] Term expected_factor(Context& context, int contract) {
  const bool in_talks = contract_at(context, contract).status == DealStatus::in_talks;
  const bool builds = is_build(context, contract);
  return expected_part(in_talks, builds, in_talks ? context.parameter(ParameterId::talks_probability) : Term(),
                       builds ? context.parameter(ParameterId::build_completion) : Term());
}

[[nodiscard]] Term expected_value(Context& context, int contract) {
  return expected_factor(context, contract) * contract_field(context, contract, ContractField::value_usd_bn);
}

/// V / G, from which an open figure is derived.
[[nodiscard]] Term value_per_gw(Context& context, int contract) {
  if (is_build(context, contract)) return context.parameter(ParameterId::build_cost_usd_bn_per_gw);
  const Term price = context.parameter(ParameterId::cloud_price_usd_bn_per_gw_year);
  const Term term_years = contract_field(context, contract, ContractField::term_years);
  return usd_bn_per_gw(false, Term(), price, term_years / ramp_of(context, contract).inv_area);
}

/// Formula of an open value or capacity, from the other one.
[[nodiscard]] Term open_field(Context& context, int contract, ContractField field) {
  if (field == ContractField::value_usd_bn)
    return contract_field(context, contract, ContractField::capacity_gw) * value_per_gw(context, contract);
  return contract_field(context, contract, ContractField::value_usd_bn) / value_per_gw(context, contract);
}

/// The model's value of an open value or capacity.
[[nodiscard]] double derived_value(const Context& context, int contract, ContractField field) {
  const ContractTerms terms = contract_terms(contract_at(context, contract), context.values());
  return field == ContractField::value_usd_bn ? terms.value_usd_bn[0] : terms.capacity_gw[0];
}

[[nodiscard]] Term expected_gw(Context& context, int contract) {
  const Term expected = expected_factor(context, contract);
  return expected * contract_field(context, contract, ContractField::capacity_gw);
}

/// Fraction of a build that is built in a year.
[[nodiscard]] Term built_part(Context& context, int contract, int year) {
  const Term before = contract_progress(context, contract, year);
  return contract_progress(context, contract, year + 1) - before;
}

}  // namespace

Ramp<Term> ramp_of(Context& context, int contract) {
  const Term up = contract_field(context, contract, ContractField::ramp_up);
  return ramp(up, contract_field(context, contract, ContractField::ramp_down));
}

Term contract_field(Context& context, int contract, ContractField field) {
  const Contract& of = contract_at(context, contract);
  if (const int parameter = of.parameter_of[field]; parameter >= 0) return context.parameter(parameter);
  if (const double value = of.figures[field]; !std::isnan(value))
    return context.field_node(contract, field, value, nullptr);
  const Term formula = open_field(context, contract, field);
  return context.field_node(contract, field, derived_value(context, contract, field), &formula);
}

Term contract_drawn(Context& context, int contract, int year) {
  return context.node(Quantity::contract_drawn, {.point = year, .contract = contract}, [&] {
    const Term value = expected_value(context, contract);
    return value *
           (is_build(context, contract) ? built_part(context, contract, year) : drawn_part(context, contract, year));
  });
}

Term contract_rent(Context& context, int contract, int year) {
  return context.node(Quantity::contract_rent, {.point = year, .contract = contract}, [&] {
    const Term rent = context.parameter(ParameterId::build_rent_usd_bn_per_gw_year);
    return build_rent(rent, context.parameter(ParameterId::build_lab_share),
                      contract_gw_years(context, contract, year));
  });
}

Term contract_due(Context& context, int contract, int year) {
  if (!is_build(context, contract)) return contract_drawn(context, contract, year);
  return context.node(Quantity::contract_due, {.point = year, .contract = contract}, [&] {
    const Term own = lab_part(context.parameter(ParameterId::build_lab_share), contract_drawn(context, contract, year));
    return own + contract_rent(context, contract, year);
  });
}

Term contract_others_due(Context& context, int contract, int year) {
  return context.node(Quantity::contract_others_due, {.point = year, .contract = contract}, [&] {
    return others_part(context.parameter(ParameterId::build_lab_share), contract_drawn(context, contract, year));
  });
}

Term contract_backlog(Context& context, int contract, int point) {
  return context.node(Quantity::contract_backlog, {.point = point, .contract = contract}, [&]() -> Term {
    const Contract& of = contract_at(context, contract);
    if (!is_signed(of, context.grid().time(point))) {
      const LeafOrigin origin{of.origin.basis, of.origin.source, {}};
      return remaining_part(false, Term(),
                            context.leaf(Quantity::contract_signed, {.contract = contract}, of.signed_at, origin));
    }
    const Term value = expected_value(context, contract);
    if (!is_build(context, contract)) return value * part_in_backlog(context, contract, point);
    return value * remaining_part(true, contract_progress(context, contract, point), Term());
  });
}

Term contract_gw_years(Context& context, int contract, int year) {
  return context.node(Quantity::contract_gw_years, {.point = year, .contract = contract}, [&] {
    const Term expected = expected_factor(context, contract);
    const Term gw = contract_field(context, contract, ContractField::capacity_gw);
    if (is_build(context, contract)) {
      const Term at_start = contract_progress(context, contract, 0);
      return gw_years_built(gw, at_start, expected, contract_progress_integral(context, contract, year), one<Term>());
    }
    const Term term = contract_field(context, contract, ContractField::term_years);
    const Term at_peak = term / ramp_of(context, contract).inv_area;
    return expected * gw * at_peak * drawn_part(context, contract, year);
  });
}

Term contract_running_gw(Context& context, int contract, int point) {
  return context.node(Quantity::contract_running_gw, {.point = point, .contract = contract}, [&] {
    const Term gw = expected_gw(context, contract);
    return gw * running_part(context, contract, point);
  });
}

Term contract_standing_gw(Context& context, int contract) {
  return context.node(Quantity::contract_standing_gw, {.contract = contract}, [&] {
    const Term gw = contract_field(context, contract, ContractField::capacity_gw);
    return gw * contract_progress(context, contract, 0);
  });
}

Term contract_built_gw(Context& context, int contract, int year) {
  return context.node(Quantity::contract_built_gw, {.point = year, .contract = contract}, [&] {
    const Term gw = expected_gw(context, contract);
    return gw * built_part(context, contract, year);
  });
}

}  // namespace dealscope

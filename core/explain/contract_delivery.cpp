// Derivations of a contract's delivery (section 2): its phase, what is delivered, and renewals.
#include "../model/contract_terms.hpp"
#include "contract_nodes.hpp"

namespace dealscope {

namespace {

[[nodiscard]] TermReciprocal inv_term(Context& context, int contract) {
  return reciprocal(contract_field(context, contract, ContractField::term_years));
}

[[nodiscard]] Term contract_rate(Context& context, int contract, int point) {
  return context.node(Quantity::contract_rate, {.point = point, .contract = contract}, [&] {
    return delivery_rate(contract_phase(context, contract, point), ramp_of(context, contract));
  });
}

[[nodiscard]] Term contract_renewals(Context& context, int contract, int point) {
  return context.node(Quantity::contract_renewals, {.point = point, .contract = contract},
                      [&] { return renewals_drawn(contract_phase(context, contract, point)); });
}

[[nodiscard]] Term contract_renewal_lead(Context& context, int contract) {
  return context.node(Quantity::contract_renewal_lead, {.contract = contract}, [&] {
    return lead_part(context.parameter(ParameterId::renewal_lead_years), inv_term(context, contract));
  });
}

[[nodiscard]] Term contract_renewals_remaining(Context& context, int contract, int point) {
  return context.node(Quantity::contract_renewals_remaining, {.point = point, .contract = contract}, [&] {
    const Term x = contract_phase(context, contract, point);
    const Term at_start = x < 1.0 ? contract_phase(context, contract, 0) : Term();  // used in the first term only
    const Term lead = contract_renewal_lead(context, contract);
    return renewals_remaining(x, reciprocal(1.0 - first_renewal_from(lead, at_start)), reciprocal(lead));
  });
}

/// Phase of a cloud contract, without a node.
[[nodiscard]] double phase_at(const Context& context, int contract, int point) {
  const ContractTerms terms = contract_terms(contract_at(context, contract), context.values());
  return renewable_phase(context.grid().time(point), terms.start[0], Reciprocal{terms.inv_term[0]});
}

/// Whether a cloud contract that ends is renewed: one that has ended before t0 is not.
[[nodiscard]] bool is_renewed(const Context& context, int contract) { return phase_at(context, contract, 0) <= 1.0; }

/// Whether the first term is over at a point, so that only renewals are left.
[[nodiscard]] bool is_over(const Context& context, int contract, int point) {
  return phase_at(context, contract, point) >= 1.0;
}

/// Whether a renewal is signed by a point.
[[nodiscard]] bool has_renewal(const Context& context, int contract, int point) {
  if (!is_renewed(context, contract)) return false;
  if (is_over(context, contract, point)) return true;
  const ContractTerms terms = contract_terms(contract_at(context, contract), context.values());
  const double lead = lead_part(*context.values()[ParameterId::renewal_lead_years], Reciprocal{terms.inv_term[0]});
  return phase_at(context, contract, point) > max_of(1.0 - lead, phase_at(context, contract, 0));
}

}  // namespace

Term contract_phase(Context& context, int contract, int point) {
  return context.node(Quantity::contract_phase, {.point = point, .contract = contract}, [&] {
    const Term start = contract_field(context, contract, ContractField::start);
    if (is_build(context, contract)) return phase(build_clock(context, point), start, inv_term(context, contract));
    return renewable_phase(context.date(point), start, inv_term(context, contract));
  });
}

Term contract_delivered(Context& context, int contract, int point) {
  return context.node(Quantity::contract_delivered, {.point = point, .contract = contract},
                      [&] { return delivered(contract_phase(context, contract, point), ramp_of(context, contract)); });
}

Term drawn_part(Context& context, int contract, int year) {
  const bool has_first = !is_renewed(context, contract) || !is_over(context, contract, year);
  const bool has_renewals = is_renewed(context, contract) && phase_at(context, contract, year + 1) > 1.0;
  Term part = Term::nothing();
  if (has_first) {
    const Term before = contract_delivered(context, contract, year);
    part = contract_delivered(context, contract, year + 1) - before;
  }
  if (!has_renewals) return part;
  const Term share = context.parameter(ParameterId::renewal_share);
  const Term renewals = contract_renewals(context, contract, year + 1);
  if (has_first) return part + share * renewals;
  return share * (renewals - contract_renewals(context, contract, year));
}

Term part_in_backlog(Context& context, int contract, int point) {
  if (!has_renewal(context, contract, point))
    return remaining_part(true, contract_delivered(context, contract, point), Term());
  const Term renewals =
      context.parameter(ParameterId::renewal_share) * contract_renewals_remaining(context, contract, point);
  if (is_over(context, contract, point)) return renewals;
  return remaining_part(true, contract_delivered(context, contract, point), Term()) + renewals;
}

Term running_part(Context& context, int contract, int point) {
  if (!is_renewed(context, contract) || !is_over(context, contract, point))
    return contract_rate(context, contract, point);
  return context.parameter(ParameterId::renewal_share) * (one<Term>() / ramp_of(context, contract).inv_area);
}

}  // namespace dealscope

// Derivations of new contracts (section 3) by year of signing and recipient.
#include "../model/cloud_delivery.hpp"
#include "../model/formulas.hpp"
#include "sections.hpp"

namespace dealscope {

namespace {

/// W_y
[[nodiscard]] Term signed_in_year(Context& context, int signing) {
  return context.node(Quantity::new_contracts, {.signing = signing}, [&] {
    return compounded(context.parameter(ParameterId::new_contracts_usd_bn),
                      context.parameter(ParameterId::new_contracts_growth), signing);
  });
}

/// a_y
[[nodiscard]] Term incumbent_share(Context& context, int signing) {
  const Term from = context.parameter(ParameterId::switch_year),
             duration = context.parameter(ParameterId::switch_ramp_years);
  const Term to = from + duration, date = signing_date(context.scenario(), signing);
  const Term near = because(context.parameter(ParameterId::incumbent_share_near), "until ", from);
  const Term later = because(context.parameter(ParameterId::incumbent_share_long), "from ", to, " on");
  const double value =
      interpolate_clamped(near.value, later.value, from.value, to.value, reciprocal(to.value - from.value), date.value);
  return context.node(
      Quantity::incumbent_share, {.signing = signing},
      [&] { return interpolate_clamped(near, later, from, to, reciprocal(duration), date); }, value);
}

[[nodiscard]] Term value_taken(Context& context, Recipient recipient, int signing) {
  const Term value = signed_in_year(context, signing);
  const Term share = incumbent_share(context, signing);
  if (recipient == Recipient::incumbent) return signed_with_incumbent(value, share);
  const Term own_share = context.parameter(ParameterId::own_share);
  return signed_elsewhere(value, share) * (recipient == Recipient::own ? own_share : 1.0 - own_share);
}

/// Phase x at a point of the contracts signed in a year.
[[nodiscard]] Term phase_of(Context& context, int signing, int point) {
  return phase(context.elapsed(point - signing), Term(signing_offset_years),
               reciprocal(context.parameter(ParameterId::new_contract_term_years)));
}

[[nodiscard]] Term delivered_by(Context& context, int signing, int point) {
  return delivered_evenly(phase_of(context, signing, point));
}

[[nodiscard]] Term part_of_one_year(Context& context, NewContractPart part, Recipient recipient, int signing,
                                    int point) {
  const Term taken = value_taken(context, recipient, signing);
  switch (part) {
    case NewContractPart::drawn: {
      const Term at_end = delivered_by(context, signing, point + 1);
      return taken * (point == signing ? at_end : at_end - delivered_by(context, signing, point));
    }
    case NewContractPart::backlog: return taken * remaining_part(true, delivered_by(context, signing, point), Term());
    case NewContractPart::running_gw: break;
  }
  const Term term_years = context.parameter(ParameterId::new_contract_term_years);
  if (even_delivery_rate(phase_of(context, signing, point).value) == 0.0)
    return because(Term(0.0), "over after ", term_years);
  return taken * new_contract_gw_per_usd_bn(term_years, context.parameter(ParameterId::cloud_price_usd_bn_per_gw_year));
}

/// Whether the contracts signed in a year are over at a point: they add nothing from there on.
[[nodiscard]] bool is_signing_over(const Context& context, int signing, int point) {
  const double term_years = *context.values()[ParameterId::new_contract_term_years];
  return phase(context.grid().elapsed(point - signing), signing_offset_years, reciprocal(term_years)) >= 1.0;
}

struct Quantities {
  Quantity one_year, all_years;
};

[[nodiscard]] Quantities quantities_of(NewContractPart part) {
  switch (part) {
    case NewContractPart::drawn: return {Quantity::new_drawn, Quantity::all_new_drawn};
    case NewContractPart::backlog: return {Quantity::new_backlog, Quantity::all_new_backlog};
    case NewContractPart::running_gw: break;
  }
  return {Quantity::new_running_gw, Quantity::all_new_running_gw};
}

}  // namespace

Term new_contracts_part(Context& context, NewContractPart part, Recipient recipient, int point) {
  const auto [one_year, all_years] = quantities_of(part);
  const int signed_before = part == NewContractPart::drawn ? point + 1 : point;
  return context.node(all_years, {.point = point, .recipient = recipient}, [&, one_year = one_year] {
    Term sum = Term::nothing();
    for (int signing = 0; signing < signed_before; ++signing) {
      const bool is_last = signing + 1 == signed_before;
      if (!is_last && is_signing_over(context, signing, point)) continue;
      sum = sum + context.node(one_year, {.point = point, .signing = signing, .recipient = recipient},
                               [&] { return part_of_one_year(context, part, recipient, signing, point); });
    }
    return sum;
  });
}

Term new_contracts_gw_years(Context& context, int year) {
  return context.node(Quantity::new_gw_years, {.point = year}, [&] {
    Term drawn = Term::nothing();
    for (const Recipient recipient : {Recipient::incumbent, Recipient::own, Recipient::cloud})
      drawn = drawn + new_contracts_part(context, NewContractPart::drawn, recipient, year);
    return drawn / context.parameter(ParameterId::cloud_price_usd_bn_per_gw_year);  // the term and the peak cancel
  });
}

Term new_contracts_of(Context& context, NewContractPart part, int provider, int point) {
  Term sum = Term::nothing();
  const bool is_level = part == NewContractPart::backlog || part == NewContractPart::running_gw;
  if (is_level && point == 0) return sum;  // nothing is signed yet
  const Scenario& scenario = context.scenario();
  const int recipients[] = {scenario.incumbent, scenario.own_provider, scenario.cloud_provider};
  for (int i = 0; i < 3; ++i)
    if (recipients[i] == provider) sum = sum + new_contracts_part(context, part, static_cast<Recipient>(i), point);
  return sum;
}

}  // namespace dealscope

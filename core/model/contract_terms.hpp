// Terms of one contract at the values of a run (sections 2 and 3): its figures, and what follows from them.
#pragma once

#include "formulas.hpp"
#include "series.hpp"
#include "values.hpp"

namespace dealscope {

/// Dates and shape of a contract's delivery in a lane [decimal year, years].
struct ContractTiming {
  double start, term_years;
  Reciprocal inv_term;
  Ramp<double> ramp;
};

/// By lane [USD bn, GW, decimal year, years, fractions of the term]. A value or capacity that the scenario leaves open
/// is derived from the other by the price or cost per GW (section 3).
struct ContractTerms {
  LaneValues value_usd_bn, capacity_gw;
  LaneValues years_at_peak;  ///< T A: years at the peak rate that deliver all
  LaneValues expected;       ///< e: expected part [0, 1]

  /// Number of lanes in which the following stand: 1 if dates and ramps are the same in all, else all.
  int timing_lanes;
  LaneValues start, term_years, ramp_up, ramp_down;
  LaneValues inv_term, inv_area, inv_ramp_up, inv_ramp_down;  ///< reciprocals of the term and of Ramp

  [[nodiscard]] ContractTiming timing(int lane) const {
    return {start[lane],
            term_years[lane],
            {inv_term[lane]},
            {ramp_up[lane], ramp_down[lane], {inv_area[lane]}, {inv_ramp_up[lane]}, {inv_ramp_down[lane]}}};
  }
};

/// Calls `each` with the numbers 0 ... lanes - 1 and the timing there, read once where it is the same in all lanes.
template <class Each>
inline void for_timings(const ContractTerms& terms, int lanes, const Each& each) {
  if (has_one_lane || terms.timing_lanes == 1) {
    const ContractTiming same = terms.timing(0);
    for (int i = 0; i < lanes; ++i) each(i, same);
  } else {
    for (int i = 0; i < lanes; ++i) each(i, terms.timing(i));
  }
}

[[nodiscard]] ContractTerms contract_terms(const Contract& contract, const Values& values);

/// Whether a contract is signed, and so in the backlog, at t [decimal years].
[[nodiscard]] inline bool is_signed(const Contract& contract, double t) { return t >= contract.signed_at - tolerance; }

/// Whether a contract counts in totals: it is not part of another.
[[nodiscard]] inline bool is_counted(const Contract& contract) { return !contract.part_of; }

/// Whether a contract is rented capacity inside a build: a commitment, but not in totals.
[[nodiscard]] inline bool is_rented_in_build(const Scenario& scenario, const Contract& contract) {
  return contract.kind == ContractKind::cloud && contract.part_of &&
         scenario.contracts[*contract.part_of].kind == ContractKind::build;
}

/// Whether a contract is part of another provider's.
[[nodiscard]] inline bool is_via_another(const Scenario& scenario, const Contract& contract) {
  return contract.part_of && scenario.contracts[*contract.part_of].provider != contract.provider;
}

}  // namespace dealscope

// Terms of one contract at the values of a run (sections 2 and 3): its figures, what follows from them, and its phase.
#pragma once

#include "formulas.hpp"
#include "series.hpp"
#include "values.hpp"

namespace dealscope {

/// By lane [USD bn, GW, decimal year, years, fractions of the term]. A value or capacity that the scenario leaves open
/// is derived from the other by the price or cost per GW (section 3).
struct ContractTerms {
  LaneValues value_usd_bn, capacity_gw, start, term_years, ramp_up, ramp_down;
  LaneValues inv_term, inv_area, inv_ramp_up, inv_ramp_down;  ///< reciprocals of the term and of Ramp
  LaneValues expected;                                        ///< e: expected part [0, 1]

  [[nodiscard]] Ramp<double> ramp(int lane) const {
    return {ramp_up[lane], ramp_down[lane], {inv_area[lane]}, {inv_ramp_up[lane]}, {inv_ramp_down[lane]}};
  }
};

[[nodiscard]] ContractTerms contract_terms(const Contract& contract, const Values& values);

/// Phase x of a contract `elapsed_years` after t0, in the first `lanes` lanes.
void contract_phase(const Contract& contract, const ContractTerms& terms, const Values& values, double t0,
                    double elapsed_years, int lanes, LaneValues& phase_by_lane);

/// Whether a contract is signed, and so in the backlog, at t [decimal years].
[[nodiscard]] inline bool is_signed(const Contract& contract, double t) { return t >= contract.signed_at - tolerance; }

}  // namespace dealscope

// One contract's figures in force and what follows from them (sections 2 and 3): its expected value and capacity,
// and how much of it is delivered by when.
#pragma once

#include "formulas.hpp"
#include "series.hpp"
#include "values.hpp"

namespace dealscope {

/// By lane. A figure that the scenario leaves open is filled in from the other by the price or cost per GW.
struct ContractTerms {
  LaneValues value_usd_bn, capacity_gw, start, term_years, ramp_up, ramp_down;
  LaneValues inv_term, inv_area, inv_ramp_up, inv_ramp_down;  ///< reciprocals: of the term, and those of Ramp
  LaneValues expected;                                        ///< e: the part that is signed and built

  [[nodiscard]] Ramp<double> ramp(int lane) const {
    return {ramp_up[lane], ramp_down[lane], {inv_area[lane]}, {inv_ramp_up[lane]}, {inv_ramp_down[lane]}};
  }
};

[[nodiscard]] ContractTerms contract_terms(const Contract& contract, const Values& values);

/// x(t) of a contract, in the first lanes.
void contract_phase(const Contract& contract, const ContractTerms& terms, const Values& values, double t0,
                    double elapsed_years, int lanes, LaneValues& phase_by_lane);

/// Whether a contract is in the backlog at t.
[[nodiscard]] inline bool is_signed(const Contract& contract, double t) { return t >= contract.signed_at - tolerance; }

}  // namespace dealscope

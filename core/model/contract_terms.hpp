// One contract's figures in force and what follows from them (sections 2 and 3): its expected value and capacity,
// and how much of it is delivered by when.
#pragma once

#include "ramp.hpp"
#include "row.hpp"
#include "values.hpp"

namespace dealscope {

/// By lane. A figure that the scenario leaves open is filled in from the other by the price or cost per GW.
struct ContractTerms {
  LaneArray value_usd_bn, capacity_gw, start, term_years, ramp_up, ramp_down;
  LaneArray per_term, per_area, per_up, per_down;  ///< reciprocals: of the term, and those of Ramp
  LaneArray expected;                              ///< e: the part that is signed and built

  [[nodiscard]] Ramp ramp(int lane) const {
    return {ramp_up[lane], ramp_down[lane], per_area[lane], per_up[lane], per_down[lane]};
  }
};

[[nodiscard]] ContractTerms contract_terms(const Contract& contract, const Values& values);

/// x(t) of a contract, in the first lanes.
void contract_phase(const Contract& contract, const ContractTerms& terms, const Values& values, double t0,
                    double elapsed_years, int lanes, LaneArray& phase_by_lane);

/// Whether a contract is in the backlog at t.
[[nodiscard]] inline bool is_signed(const Contract& contract, double t) { return t >= contract.signed_at - edge; }

}  // namespace dealscope

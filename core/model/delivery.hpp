// Delivery of one unit of a contract over time (sections 2 and 3).
#pragma once

#include "contract_terms.hpp"

namespace dealscope {

/// Fractions of the contract's value or capacity; one lane if is_lane_invariant.
struct Delivery {
  Series drawn;                   ///< 1 x periods: R(t) - R(s)
  Series remaining;               ///< 1 x points: 1 - R once signed, 0 before
  Series rate;                    ///< 1 x points: capacity added. Cloud: R'/peak; build: R - R(t0)
  LaneValues installed_at_start;  ///< capacity at t0. Cloud: 0; build: R(t0)
};

/// Whether the delivery is the same in all lanes: a cloud contract, which has calendar time, with fixed dates and
/// ramps.
[[nodiscard]] bool is_lane_invariant(const Contract& contract);

void contract_delivery(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                       Delivery& delivery);

/// Delivery of a new cloud contract, straight-line, at the grid's steps counted from the start of its year of signing
/// (signing is signing_offset_years later).
void new_contract_delivery(const TimeGrid& grid, const Values& values, Delivery& delivery);

inline constexpr double signing_offset_years = 0.5;

}  // namespace dealscope

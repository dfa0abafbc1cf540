// When one unit of a contract is delivered (sections 2 and 3), as rows over time that totals are made of.
#pragma once

#include "contract_terms.hpp"

namespace dealscope {

/// Of 1 USD bn of value or 1 GW of capacity; each row 1 x periods or points, of one lane if it is uniform.
struct Delivery {
  Series drawn;                   ///< by period: R(t) - R(s), what is drawn
  Series remaining;               ///< by point: 1 - R once signed, what is still to come
  Series rate;                    ///< by point: what runs besides what stands. Rented: R'/peak; built: R - R(t0)
  LaneValues installed_at_start;  ///< what stands since t0. Rented: nothing; built: R(t0)
};

/// Whether its delivery is the same in all lanes: what is rented keeps the calendar's time.
[[nodiscard]] bool is_lane_invariant(const Contract& contract);

void contract_delivery(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                       Delivery& delivery);

/// The delivery of a new contract by the grid's steps since the start of the year in the middle of which it is signed:
/// rented, straight-line.
void new_contract_delivery(const TimeGrid& grid, const Values& values, Delivery& delivery);

inline constexpr double signing_offset_years = 0.5;

}  // namespace dealscope

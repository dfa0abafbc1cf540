// Delivery of one unit of a cloud contract over time, and of its renewals (section 2).
#pragma once

#include "contract_terms.hpp"

namespace dealscope {

/// Fractions of the contract's value or of its peak capacity, 1 x periods or points x timing_lanes (ContractTerms).
/// Those of renewals are at a renewal share of 1.
struct CloudDelivery {
  Series phase;               ///< 1 x points: x
  Series drawn;               ///< 1 x periods: R(t) - R(s)
  Series remaining;           ///< 1 x points: 1 - R once signed, 0 before
  Series rate;                ///< 1 x points: A R'
  Series renewals_drawn;      ///< 1 x periods
  Series renewals_remaining;  ///< 1 x points, always all lanes: the lead is a parameter
  Series renewals_rate;       ///< 1 x points: A while a renewal runs
};

/// Writes all series. A contract that has ended before t0 is not renewed.
void deliver_cloud(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                   CloudDelivery& delivery);

/// Writes phase, remaining and renewals_remaining.
void deliver_cloud_backlog(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid,
                           const Values& values, CloudDelivery& delivery);

inline constexpr double signing_offset_years = 0.5;

}  // namespace dealscope

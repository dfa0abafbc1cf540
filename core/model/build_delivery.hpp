// Progress of one unit of a build over time (section 2): by its ramp, by the schedule of its sites, or between.
#pragma once

#include "contract_terms.hpp"

namespace dealscope {

/// Fractions of the build's value or capacity, all lanes.
struct BuildDelivery {
  Series drawn;         ///< 1 x periods: B(t) - B(s)
  Series remaining;     ///< 1 x points: 1 - B once signed, 0 before
  Series integral;      ///< 1 x periods: integral of B [years]
  LaneValues at_start;  ///< B(t0)
};

void deliver_build(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                   BuildDelivery& delivery);

}  // namespace dealscope

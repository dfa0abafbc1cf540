// Backlog and exposure of each provider at t0 (section 4), directly and through parts of others' contracts.
#pragma once

#include "funding.hpp"

namespace dealscope {

/// All providers x 1; money [USD bn], shares [0, 1].
struct Partners {
  Series remaining;           ///< backlog with the lab
  Series via_parts;           ///< backlog of contracts that are part of another provider's
  Series share_of_lab;        ///< remaining / sum of remaining; parts are not counted twice
  Series share_of_partner;    ///< (remaining + via_parts) / whole backlog; NaN if that is unknown or 0
  Series at_risk;             ///< (1 - f) * (remaining + via_parts)
  Series at_risk_affordable;  ///< the same with affordable_fulfilment for f
};

void compute_partners(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                      const Funding& funding, Partners& partners);

}  // namespace dealscope

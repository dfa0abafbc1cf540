// Each provider's position with the lab at t0 and over the horizon (section 4).
#pragma once

#include "exposure.hpp"

namespace dealscope {

/// All providers x 1; money [USD bn], shares [0, 1]. `via_parts`: through contracts that are part of another
/// provider's.
struct Partners {
  Series remaining, via_parts;       ///< backlog at t0; of builds, the lab's part
  Series share_of_lab;               ///< of all that the lab still has to draw, parts of builds included
  Series share_of_partner;           ///< (remaining + via_parts) / whole backlog; NaN if that is unknown or 0
  Series unpaid, unpaid_via_parts;   ///< over the horizon, if the lab pays what it can
  Series paid, paid_via_parts;       ///< over the horizon
  Series invested, invested_before;  ///< in the lab, within the horizon and before t0
  Series round_trip;                 ///< the smaller over the greater of invested and paid
};

/// Needs a book with BookOptions::by_provider and parts.
void compute_partners(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                      const Funding& funding, Partners& partners);

}  // namespace dealscope

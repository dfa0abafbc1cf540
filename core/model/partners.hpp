// What each partner has with the lab at t0 (section 4), in its own name and through contracts that another holds.
#pragma once

#include "funding.hpp"

namespace dealscope {

/// All: providers x 1. Money in USD bn.
struct Partners {
  Series remaining;           ///< its backlog with the lab
  Series via_parts;           ///< backlog of its contracts that are part of another partner's
  Series share_of_lab;        ///< of all the lab still has to draw; nothing is counted twice
  Series share_of_partner;    ///< of the partner's whole backlog; NaN if that is unknown or 0
  Series at_risk;             ///< what goes unpaid of both
  Series at_risk_affordable;  ///< what would, if the lab paid what it can afford
};

void compute_partners(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                      const Funding& funding, Partners& partners);

}  // namespace dealscope

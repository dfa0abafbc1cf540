// The incumbent's share of the lab's revenue (section 5), until a date and below a cap.
#pragma once

#include "stake.hpp"

namespace dealscope {

/// Writes revenue_share, revenue_share_cut_by_cap and revenue_share_after_switch.
void compute_revenue_share(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Funding& funding,
                           Stake& stake);

}  // namespace dealscope

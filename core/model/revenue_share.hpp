// The incumbent's share of the lab's revenue (section 5), until a date and below a cap.
#pragma once

#include "incumbent.hpp"

namespace dealscope {

/// Writes revenue_share (1 x periods), revenue_share_cut_by_cap and revenue_share_after_switch (1 x 1) [USD bn].
/// `lab_revenue_rate`: 1 x points [USD bn per year].
void compute_revenue_share(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                           const Series& lab_revenue_rate, Incumbent& incumbent);

}  // namespace dealscope

// The incumbent's share of the lab's revenue (section 5), up to a date and under a cap.
#pragma once

#include "incumbent.hpp"

namespace dealscope {

void share_revenue(const Scenario& scenario, const Grid& grid, const Values& values, const Row& lab_revenue_rate,
                   Incumbent& incumbent);

}  // namespace dealscope

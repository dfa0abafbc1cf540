// The incumbent's share of the lab's revenue (section 5), up to a date and under a cap.
#pragma once

#include "incumbent.hpp"

namespace dealscope {

void compute_revenue_share(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                           const Series& lab_revenue_rate, Incumbent& incumbent);

}  // namespace dealscope

// Present value of a flow over the horizon (section 5).
#pragma once

#include "series.hpp"
#include "time_grid.hpp"
#include "values.hpp"

namespace dealscope {

/// Sum over years of the flow (1 x periods), each discounted from mid-year at `discount_rate`. `present`: 1 x 1.
void compute_present_value(const Series& flow, const TimeGrid& grid, const Values& values, Series& present);

}  // namespace dealscope

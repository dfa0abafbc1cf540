// Capacity at actual payment (section 3).
#pragma once

#include "funding.hpp"

namespace dealscope {

/// Writes accounts x points [GW]: what stood at t0 and builds have added as far as paid, and what runs as far as paid.
/// `paid_share`: 1 x periods.
void compute_capacity(const TimeGrid& grid, const Ledger& ledger, const Series& paid_share, Series& capacity);

}  // namespace dealscope

// Contracts that the lab signs in the years of the horizon (section 3).
#pragma once

#include "book.hpp"

namespace dealscope {

/// Writes, for y = 0 ... n-1, W_y = new_contracts_usd_bn * (1 + growth)^y [USD bn] signed and started at t0 + y + 0.5
/// and delivered straight-line: part a_y to the incumbent, the rest to own_provider and cloud_provider. Sets new_drawn,
/// new_backlog, new_running, gw_years and the sides' due, cloud_backlog and running_gw, and adds to the providers'.
void begin_with_new_contracts(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                              const BookOptions& options, Book& book);

}  // namespace dealscope

// Contracts that the lab signs in the years of the horizon (section 3).
#pragma once

#include "book.hpp"

namespace dealscope {

/// Adds to the book, for y = 0 ... n-1, W_y = new_contracts_usd_bn * (1 + growth)^y [USD bn] signed and started at
/// t0 + y + 0.5 and delivered straight-line: part a_y to the incumbent, the rest to own_provider and cloud_provider.
void post_new_contracts(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                        const BookOptions& options, Book& book);

}  // namespace dealscope

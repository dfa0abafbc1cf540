// New contracts (section 3): what the lab will sign, a value a year, some of it with the incumbent.
#pragma once

#include "book.hpp"

namespace dealscope {

/// Adds to the book, for y = 0 ... n-1, W_y = new_contracts_usd_bn * (1 + growth)^y signed and started at t0 + y + 0.5:
/// straight-line over the term, part a to the incumbent, the rest to the lab's own provider and to another cloud.
void post_new_contracts(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                        const BookOptions& options, Book& book);

}  // namespace dealscope

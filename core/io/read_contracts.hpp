// The contracts of a scenario.
#pragma once

#include "read_range.hpp"

namespace dealscope {

inline constexpr std::size_t max_contracts = 1000;

/// Adds the contracts, and their ranges to the parameters, which must be there already.
void read_contracts(const JsonCursor& cursor, const IdIndex& providers, const IdIndex& sources, Scenario& scenario);

}  // namespace dealscope

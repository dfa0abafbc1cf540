// Reads the contracts of a scenario (sections 1 and 9).
#pragma once

#include "read_range.hpp"

namespace dealscope {

inline constexpr std::size_t max_contracts = 1000;

/// Appends the contracts to the scenario, and their ranges to its parameters, which must be read before.
void read_contracts(const JsonCursor& cursor, const IdIndex& providers, const IdIndex& sources, Scenario& scenario);

}  // namespace dealscope

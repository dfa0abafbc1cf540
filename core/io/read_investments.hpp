// Reads the investments of a scenario (sections 1 and 9).
#pragma once

#include "read_range.hpp"

namespace dealscope {

inline constexpr std::size_t max_investments = 1000;

/// Appends the investments to the scenario, and their ranges to its parameters, where those of contracts must stand.
void read_investments(const JsonCursor& cursor, const IdIndex& providers, const IdIndex& sources, Scenario& scenario);

}  // namespace dealscope

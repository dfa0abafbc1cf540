// Reads the providers of a scenario (sections 1 and 9).
#pragma once

#include "read_range.hpp"

namespace dealscope {

/// Appends the providers to the scenario, without their ranges.
void read_providers(const JsonCursor& cursor, const IdIndex& sources, IdIndex& ids, Scenario& scenario);

/// Appends the ranges of the providers, which are read already, to the scenario's parameters, where those of contracts
/// and investments must stand.
void read_provider_ranges(const JsonCursor& cursor, const IdIndex& sources, Scenario& scenario);

/// Checks that the providers are not too many for the horizon, which is read already.
void check_provider_points(const JsonCursor& providers, const Scenario& scenario);

}  // namespace dealscope

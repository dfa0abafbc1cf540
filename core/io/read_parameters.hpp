// Reads the scenario's own parameters (sections 1 and 9).
#pragma once

#include "read_range.hpp"

namespace dealscope {

/// Reads a row for each of formula_parameters, which become the scenario's first parameters.
void read_parameters(const JsonCursor& cursor, const IdIndex& sources, Scenario& scenario);

}  // namespace dealscope

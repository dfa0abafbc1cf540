// Reads the overrides of a request or what-if.
#pragma once

#include "../model/scenario.hpp"
#include "json_cursor.hpp"
#include "parameter_index.hpp"

namespace dealscope {

/// Reads a map from parameter id to value; each must be known and inside the parameter's range.
[[nodiscard]] std::vector<Override> read_overrides(const JsonCursor& cursor, const Scenario& scenario,
                                                   const ParameterIndex& parameters);

}  // namespace dealscope

// From JSON to a scenario, with every fault (sections 1 and 9).
#pragma once

#include "../model/scenario.hpp"
#include "json_cursor.hpp"

namespace dealscope {

/// Reads the whole of it whatever is wrong. The scenario is fit for use only if no issue was noted.
[[nodiscard]] Scenario read_scenario(const JsonCursor& cursor);

/// Reads a map from parameter id to value; each must be known and inside the parameter's range.
[[nodiscard]] std::vector<Override> read_overrides(const JsonCursor& cursor, const Scenario& scenario);

}  // namespace dealscope

// From JSON to a scenario, with every fault (sections 1 and 9).
#pragma once

#include "../model/scenario.hpp"
#include "json_cursor.hpp"

namespace dealscope {

/// Reads the whole of it whatever is wrong. The scenario is fit for use only if no issue was noted.
[[nodiscard]] Scenario read_scenario(const JsonCursor& cursor);

/// A text as a scenario, if it has no fault.
[[nodiscard]] std::optional<Scenario> parse_valid_scenario(std::string_view text, IssueLog& issues);

}  // namespace dealscope

// Reads a scenario from JSON (sections 1 and 9).
#pragma once

#include "../model/scenario.hpp"
#include "json_cursor.hpp"

namespace dealscope {

/// Reads the whole scenario in spite of faults. The result is valid only if no issue was logged.
[[nodiscard]] Scenario read_scenario(const JsonCursor& cursor);

/// Parses and reads a text; nullopt if there is an issue.
[[nodiscard]] std::optional<Scenario> parse_valid_scenario(std::string_view text, IssueLog& issues);

}  // namespace dealscope

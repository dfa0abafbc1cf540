// Reads the schedule of a contract (sections 1 and 9).
#pragma once

#include <vector>

#include "../model/scenario.hpp"
#include "json_cursor.hpp"

namespace dealscope {

/// Reads null, as an empty schedule, or at least one pair of a date and a capacity.
[[nodiscard]] std::vector<ScheduledPower> read_schedule(const JsonCursor& cursor);

}  // namespace dealscope

// The reply of `describe`: all that a page shows of a scenario, with derived figures filled in.
#pragma once

#include <vector>

#include "../model/scenario.hpp"
#include "json_writer.hpp"

namespace dealscope {

void write_description(const Scenario& scenario, const std::vector<Override>& overrides, JsonWriter& writer);

}  // namespace dealscope

// The reply of `describe`: all that a page shows of a scenario, with derived figures filled in.
#pragma once

#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

void write_description(const Scenario& scenario, const Request& request, JsonWriter& writer);

}  // namespace dealscope

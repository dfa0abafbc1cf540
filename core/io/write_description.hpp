// Writes the result of `describe`: the scenario as a page shows it, with derived figures.
#pragma once

#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

void write_description(const Scenario& scenario, const Request& request, JsonWriter& writer);

}  // namespace dealscope

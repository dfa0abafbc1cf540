// Writes the result of `evaluate`.
#pragma once

#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

void write_evaluation(const Scenario& scenario, const Request& request, JsonWriter& writer);

}  // namespace dealscope

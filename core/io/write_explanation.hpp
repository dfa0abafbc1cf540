// The reply of `explain`: a tree.
#pragma once

#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

/// Inner nodes: name, value, unit, formula, inputs; leaves: name, value, unit, basis, source.
void write_explanation(const Scenario& scenario, const Request& request, JsonWriter& writer);

}  // namespace dealscope

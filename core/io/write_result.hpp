// The reply of `evaluate`.
#pragma once

#include <vector>

#include "../model/scenario.hpp"
#include "json_writer.hpp"

namespace dealscope {

void write_evaluation(const Scenario& scenario, const std::vector<Override>& overrides, JsonWriter& writer);

}  // namespace dealscope

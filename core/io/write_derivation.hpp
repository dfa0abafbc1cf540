// The reply of `explain`.
#pragma once

#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

/// The derivation as a tree: each node in full where it is met first, as {"ref":name} where it is met again.
void write_derivation(const Scenario& scenario, const Request& request, JsonWriter& writer);

}  // namespace dealscope

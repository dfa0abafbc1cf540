// Writes the result of `explain`.
#pragma once

#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

/// Writes the derivation as a tree: each node in full at its first occurrence, as {"ref":name} at later ones.
void write_derivation(const Scenario& scenario, const Request& request, JsonWriter& writer);

}  // namespace dealscope

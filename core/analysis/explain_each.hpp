// The [k …] of a formula.
#pragma once

#include "explain_rows.hpp"

namespace dealscope {

/// Appends a formula's text to that of a node once for each of what the letter says.
void write_each(const Run& run, char each, std::string_view text, At at, Explanation& node);

}  // namespace dealscope

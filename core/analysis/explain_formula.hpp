// From rows to a tree.
#pragma once

#include "explain_rows.hpp"

namespace dealscope {

/// The number that a row stands for at a place.
[[nodiscard]] Explanation explain(const Run& run, const Derivation& derivation, const At& at);

/// Appends a formula to that of a node, and what it names to the node's inputs.
void write_formula(const Run& run, std::string_view formula, const At& at, Explanation& node);

/// The row that says how a metric comes about.
[[nodiscard]] const Derivation& derivation_of(const MetricReference& metric);

}  // namespace dealscope

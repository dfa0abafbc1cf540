// Finding a row.
#pragma once

#include "explain_rows.hpp"

namespace dealscope {

/// The row of a pattern; null for none.
[[nodiscard]] const Derivation* find_derivation(std::string_view pattern);

/// The metric that a pattern names, with its part; nothing for other numbers.
[[nodiscard]] std::optional<MetricRef> metric_of(std::string_view pattern);

/// The row that says how a metric comes about.
[[nodiscard]] const Derivation& derivation_of(const MetricRef& metric);

}  // namespace dealscope

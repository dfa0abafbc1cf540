// The figures of a scenario as one array of numbers, without ids and texts: all that the formulas read. The page's
// build makes them, so that the page's first module reads no JSON.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "../model/scenario.hpp"

namespace dealscope {

[[nodiscard]] std::vector<double> figures_of(const Scenario& scenario);

/// Returns a scenario without ids and texts that evaluates to the same bits. `figures`: those of figures_of in the same
/// version; nothing for an array of another length. The figures are not checked.
[[nodiscard]] std::optional<Scenario> scenario_of(std::span<const double> figures);

}  // namespace dealscope

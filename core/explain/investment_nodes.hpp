// Nodes of one investment (section 4).
#pragma once

#include "sections.hpp"

namespace dealscope {

/// Leaf of an investment's figure; a parameter where it has a range.
[[nodiscard]] Term investment_figure(Context&, int investment, InvestmentField);

/// Paid within the horizon, and before it.
[[nodiscard]] Term invested_within(Context&, int investment);
[[nodiscard]] Term invested_before(Context&, int investment);

}  // namespace dealscope

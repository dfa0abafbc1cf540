// The rows of a result one after another in one array of numbers.
#pragma once

#include <vector>

#include "../model/metric_ref.hpp"

namespace dealscope {

/// A series of a row: `length` numbers from `offset` on.
struct LayoutEntry {
  const Metric* metric;
  int series, offset, length;
};

/// Every series of every metric, in the order of metrics(); a whole year from one point to the next.
[[nodiscard]] std::vector<LayoutEntry> layout_of(const Scenario& scenario);

/// The numbers of a result with one lane, as `layout` places them: a regime as its index, NaN where undefined, -0 as 0.
[[nodiscard]] std::vector<double> laid_out(const Result& result, const std::vector<LayoutEntry>& layout);

}  // namespace dealscope

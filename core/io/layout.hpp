// Layout of a result in one array of numbers.
#pragma once

#include <vector>

#include "../model/metric_ref.hpp"

namespace dealscope {

/// A series of a metric: `length` numbers from `offset` on.
struct LayoutEntry {
  const Metric* metric;
  int series, offset, length;
};

/// Layout of all series in the order of metrics(), on a grid of whole years.
[[nodiscard]] std::vector<LayoutEntry> layout_of(const Scenario& scenario);

/// Writes the numbers of a result with one lane in `layout`: a regime as its index, NaN where undefined, -0 as 0.
/// Allocates only when `numbers` grows.
void lay_out(const Result& result, const std::vector<LayoutEntry>& layout, std::vector<double>& numbers);

}  // namespace dealscope

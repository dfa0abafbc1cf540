// Columns of a sample table: one for each point of a series, with one number for each trial.
#pragma once

#include "../model/metric_ref.hpp"

namespace dealscope {

struct Column {
  MetricRef reference;  ///< a series at one of its points, or a scalar
  int row;              ///< index of the series in the list
};

/// Columns of the rows in order: n + 1 for a level, n for a flow, 1 for a scalar.
[[nodiscard]] std::vector<Column> columns_of(std::span<const MetricRef> rows, const TimeGrid& grid);

/// Outputs of the model that the rows need, and those of the regimes.
[[nodiscard]] OutputMask outputs_of(std::span<const MetricRef> rows);

}  // namespace dealscope

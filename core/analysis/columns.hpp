// Rows of the model as columns of samples: one for each point of a row, a number a trial.
#pragma once

#include "../model/metric_ref.hpp"

namespace dealscope {

struct Column {
  MetricRef reference;  ///< a row at one of its points, or a scalar
  int row;              ///< the place of the row in the list
};

/// n + 1 columns for a level, n for a flow, 1 for a scalar, row after row.
[[nodiscard]] std::vector<Column> columns_of(std::span<const MetricRef> rows, const TimeGrid& grid);

/// The parts of the model that the rows need.
[[nodiscard]] OutputMask outputs_of(std::span<const MetricRef> rows);

}  // namespace dealscope

#include "columns.hpp"

namespace dealscope {

std::vector<Column> columns_of(std::span<const MetricRef> rows, const TimeGrid& grid) {
  std::vector<Column> columns;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const MetricKind kind = rows[row].metric->kind;
    const int points = kind == MetricKind::level ? grid.points() : kind == MetricKind::flow ? grid.periods() : 1;
    for (int k = 0; k < points; ++k) {
      columns.push_back({rows[row], static_cast<int>(row)});
      columns.back().reference.point = k;
    }
  }
  return columns;
}

OutputMask outputs_of(std::span<const MetricRef> rows) {
  OutputMask outputs = dependences;  // for the regimes
  for (const MetricRef& row : rows) outputs |= row.metric->outputs;
  return outputs;
}

}  // namespace dealscope

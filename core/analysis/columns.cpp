#include "columns.hpp"

namespace dealscope {

std::vector<Column> columns_of(std::span<const MetricReference> rows, const Grid& grid) {
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

Parts parts_of(std::span<const MetricReference> rows) {
  Parts parts = 0;
  for (const MetricReference& row : rows) parts |= row.metric->parts;
  return parts;
}

}  // namespace dealscope

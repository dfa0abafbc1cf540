#include "layout.hpp"

namespace dealscope {

namespace {

[[nodiscard]] int length_of(const Metric& metric, const TimeGrid& grid) {
  switch (metric.kind) {
    case MetricKind::level:
    case MetricKind::regime: return grid.points();
    case MetricKind::flow: return grid.periods();
    default: return 1;
  }
}

}  // namespace

std::vector<LayoutEntry> layout_of(const Scenario& scenario) {
  const TimeGrid grid{scenario.start, scenario.years};
  std::vector<LayoutEntry> layout;
  int offset = 0;
  for (const Metric& metric : metrics()) {
    const int length = length_of(metric, grid);
    for (int series = 0; series < series_count(scenario, metric); ++series, offset += length)
      layout.push_back({&metric, series, offset, length});
  }
  return layout;
}

void lay_out(const Result& result, const std::vector<LayoutEntry>& layout, std::vector<double>& numbers) {
  numbers.resize(static_cast<std::size_t>(layout.back().offset) + layout.back().length);
  for (const auto& [metric, series, offset, length] : layout) {
    double* to = numbers.data() + offset;
    if (metric->kind == MetricKind::regime) {
      for (const Regime regime : result.coexistence.regime) *to++ = static_cast<double>(regime);
    } else {
      const double* from = metric->row(result).at(series, 0);
      for (int k = 0; k < length; ++k) to[k] = from[k] + 0.0;
    }
  }
}

}  // namespace dealscope

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

std::vector<double> laid_out(const Result& result, const std::vector<LayoutEntry>& layout) {
  std::vector<double> numbers;
  numbers.reserve(static_cast<std::size_t>(layout.back().offset) + layout.back().length);
  for (const auto& [metric, series, offset, length] : layout) {
    if (metric->kind == MetricKind::regime)
      for (const Regime regime : result.coexistence.regime) numbers.push_back(static_cast<double>(regime));
    else
      for (int k = 0; k < length; ++k) numbers.push_back(metric->row(result).at(series, k)[0] + 0.0);
  }
  return numbers;
}

}  // namespace dealscope

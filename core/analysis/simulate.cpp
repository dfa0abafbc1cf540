#include "simulate.hpp"

#include <algorithm>
#include <cmath>

#include "../model/share.hpp"
#include "draws.hpp"

namespace dealscope {

namespace {

/// A metric at one point: what is summed up on its own.
struct Column {
  MetricReference reference;
  std::size_t row;
  std::vector<double> samples;
};

[[nodiscard]] Summary sum_up(std::vector<double>& samples) {
  const auto defined = std::stable_partition(samples.begin(), samples.end(), [](double x) { return !std::isnan(x); });
  Summary summary;
  summary.undefined_trials = static_cast<int>(samples.end() - defined);
  samples.erase(defined, samples.end());
  double sum = 0.0;
  for (const double sample : samples) sum += sample;
  summary.mean = samples.empty() ? undefined : sum / static_cast<double>(samples.size());
  std::sort(samples.begin(), samples.end());
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) summary.quantiles[i] = quantile(samples, quantile_levels[i]);
  return summary;
}

[[nodiscard]] std::vector<Column> columns_of(std::span<const MetricReference> rows, const Grid& grid) {
  std::vector<Column> columns;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const MetricKind kind = rows[row].metric->kind;
    const int points = kind == MetricKind::level ? grid.points() : kind == MetricKind::flow ? grid.periods() : 1;
    for (int k = 0; k < points; ++k) {
      columns.push_back({rows[row], row, {}});
      columns.back().reference.point = k;
    }
  }
  return columns;
}

void count_regimes(const Coexistence& coexistence, int lanes, std::vector<std::array<double, regime_count>>& counts) {
  for (std::size_t k = 0; k < counts.size(); ++k)
    for (int i = 0; i < lanes; ++i) counts[k][static_cast<std::size_t>(coexistence.regime[k * lanes + i])] += 1.0;
}

}  // namespace

double quantile(std::span<const double> sorted, double q) {
  if (sorted.empty()) return undefined;
  const double h = static_cast<double>(sorted.size() - 1) * q;
  const auto below = static_cast<std::size_t>(h);
  const double next = sorted[std::min(below + 1, sorted.size() - 1)];
  return sorted[below] + (h - static_cast<double>(below)) * (next - sorted[below]);
}

Simulation simulate(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                    std::span<const MetricReference> rows, std::size_t sample_bytes) {
  const Grid grid{scenario.start, scenario.years};
  const Draws draws(scenario, values, seed);
  std::vector<Column> columns = columns_of(rows, grid);
  const std::size_t at_once = std::max<std::size_t>(1, sample_bytes / (sizeof(double) * trials));

  Simulation simulation;
  simulation.metrics.resize(rows.size());
  simulation.regime_parts.assign(grid.points(), {});
  Values block;
  Result result;
  for (std::size_t from = 0; from == 0 || from < columns.size(); from += at_once) {
    const std::span<Column> pass = std::span(columns).subspan(from, std::min(at_once, columns.size() - from));
    for (Column& column : pass) column.samples.reserve(trials);
    for (int first = 0; first < trials; first += max_lanes) {
      const int lanes = std::min(max_lanes, trials - first);
      draws.draw(0, first, lanes, block);
      evaluate(scenario, block, result);
      for (Column& column : pass)
        for (int i = 0; i < lanes; ++i) column.samples.push_back(value_of(column.reference, result, i));
      if (from == 0) count_regimes(result.coexistence, lanes, simulation.regime_parts);
    }
    for (Column& column : pass) {
      simulation.metrics[column.row].push_back(sum_up(column.samples));
      column.samples = {};
    }
  }
  for (auto& parts : simulation.regime_parts)
    for (double& part : parts) part /= trials;
  return simulation;
}

}  // namespace dealscope

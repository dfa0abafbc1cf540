#include "../analysis/simulate.hpp"
#include "write_analysis.hpp"

namespace dealscope {

namespace {

constexpr std::array<std::string_view, quantile_levels.size()> quantile_names{"p05", "p25", "p50", "p75", "p95"};

/// Writes one number of each summary: a list by year for a row, the number for a scalar; null where the metric is
/// undefined in all trials.
template <class Read>
void write_each(const std::vector<Summary>& summaries, bool is_row, JsonWriter& writer, const Read& read) {
  if (!is_row) {
    writer.number_or_null(read(summaries.front()));
    return;
  }
  writer.begin_array();
  for (const Summary& summary : summaries) writer.number_or_null(read(summary));
  writer.end_array();
}

void write_summaries(const MetricRef& row, const std::vector<Summary>& summaries, JsonWriter& writer) {
  const bool is_row = row.metric->kind == MetricKind::level || row.metric->kind == MetricKind::flow;
  writer.begin_object();
  write_each(summaries, is_row, writer.key("mean"), [](const Summary& s) { return s.mean; });
  for (std::size_t q = 0; q < quantile_names.size(); ++q)
    write_each(summaries, is_row, writer.key(quantile_names[q]), [q](const Summary& s) { return s.quantiles[q]; });
  const bool is_nullable = (row.metric->flags & may_be_undefined) != 0;
  write_each(summaries, is_row, writer.key("undefined"), [&](const Summary& s) {
    const bool overflows = !is_nullable && s.undefined_trials > 0;
    return overflows ? std::numeric_limits<double>::infinity() : s.undefined_trials;
  });
  writer.end_object();
}

}  // namespace

void write_simulation(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  const Values values = values_of(scenario, request.overrides);
  const auto seed = static_cast<std::uint64_t>(request.seed);
  write_simulation(scenario, request,
                   simulate(scenario, values, request.trials, seed, request.rows, request.steps_per_year), writer);
}

void write_simulation(const Scenario& scenario, const Request& request, const Simulation& simulation,
                      JsonWriter& writer) {
  const TimeGrid grid{scenario.start, scenario.years, request.steps_per_year};
  writer.begin_object().key("years").begin_array();
  for (int k = 0; k < grid.points(); ++k) writer.number(grid.time(k));
  writer.end_array().key("trials").number(request.trials).key("seed").number(request.seed);
  writer.key("metrics").begin_object();
  for (std::size_t i = 0; i < request.rows.size(); ++i) {
    writer.set_result(request.names[i]);
    write_summaries(request.rows[i], simulation.metrics[i], writer.key(request.names[i]));
  }
  writer.end_object().key("regimes").begin_object();
  for (int regime = 0; regime < regime_count; ++regime) {
    writer.key(id_of(static_cast<Regime>(regime))).begin_array();
    for (const auto& parts : simulation.regime_probability) writer.number(parts[regime]);
    writer.end_array();
  }
  writer.end_object().end_object();
}

}  // namespace dealscope

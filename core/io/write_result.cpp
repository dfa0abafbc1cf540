#include "write_result.hpp"

#include "../model/metrics.hpp"

namespace dealscope {

namespace {

void write_number(const Metric& metric, double value, JsonWriter& writer) {
  writer.set_result(metric.id);
  if ((metric.flags & may_be_undefined) != 0)
    writer.number_or_null(value);
  else
    writer.number(value);
}

void write_series(const Metric& metric, const Series& row, int series, JsonWriter& writer) {
  writer.begin_array();
  for (int k = 0; k < row.point_count; ++k) write_number(metric, row.at(series, k)[0], writer);
  writer.end_array();
}

void write_regimes(const Coexistence& coexistence, JsonWriter& writer) {
  writer.begin_array();
  for (const Regime regime : coexistence.regime) writer.string(id_of(regime));
  writer.end_array();
}

void write_row(const Metric& metric, const Scenario& scenario, const Result& result, JsonWriter& writer) {
  const Series& row = metric.row(result);
  switch (metric.series) {
    case MetricSeries::by_provider:
      writer.begin_object();
      for (int p = 0; p < row.series_count; ++p) write_series(metric, row, p, writer.key(scenario.providers[p].id));
      writer.end_object();
      break;
    case MetricSeries::by_part:
      writer.begin_object();
      for (int part = 0; part < row.series_count; ++part)
        write_series(metric, row, part, writer.key(id_of(static_cast<AttributionPart>(part))));
      writer.end_object();
      break;
    case MetricSeries::one:
      if (metric.kind == MetricKind::scalar)
        write_number(metric, row.at(0)[0], writer);
      else
        write_series(metric, row, 0, writer);
  }
}

/// Writes the partner table: one object for each provider, with the metrics "partners.…".
void write_partners(const Scenario& scenario, const Result& result, JsonWriter& writer) {
  constexpr std::string_view prefix = "partners.";
  writer.begin_array();
  for (std::size_t p = 0; p < scenario.providers.size(); ++p) {
    writer.begin_object().key("provider").string(scenario.providers[p].id);
    for (const Metric& metric : metrics())
      if (metric.kind == MetricKind::partner)
        write_number(metric, metric.row(result).at(static_cast<int>(p), 0)[0],
                     writer.key(metric.id.substr(prefix.size())));
    writer.end_object();
  }
  writer.end_array();
}

}  // namespace

void write_evaluation(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  Result result;
  evaluate(scenario, values_of(scenario, request.overrides), result, {.steps_per_year = request.steps_per_year});

  writer.begin_object().key("years").begin_array();
  for (int k = 0; k < result.grid.points(); ++k) writer.number(result.grid.time(k));
  writer.end_array();
  bool partners_are_written = false;
  for (const Metric& metric : metrics()) {
    if ((metric.flags & supplement) != 0) continue;
    if (metric.kind == MetricKind::partner) {
      if (!partners_are_written) write_partners(scenario, result, writer.key("partners"));
      partners_are_written = true;
    } else if (metric.kind == MetricKind::regime) {
      write_regimes(result.coexistence, writer.key(metric.id));
    } else {
      write_row(metric, scenario, result, writer.key(metric.id));
    }
  }
  writer.end_object();
}

}  // namespace dealscope

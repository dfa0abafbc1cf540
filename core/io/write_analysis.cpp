#include "write_analysis.hpp"

#include "../analysis/map.hpp"
#include "../analysis/sobol_indices.hpp"
#include "../analysis/solve.hpp"
#include "../analysis/tornado.hpp"

namespace dealscope {

namespace {

void write_axis(const Scenario& scenario, const Axis& axis, JsonWriter& writer) {
  writer.begin_object().key("parameter").string(scenario.parameters[axis.parameter].id).key("values").begin_array();
  for (const double value : axis.values) writer.number(value);
  writer.end_array().end_object();
}

/// Writes a value of the requested metric, null if undefined.
void write_metric(const Request& request, double value, JsonWriter& writer) {
  if (is_overflow(request.metric, value))
    writer.number(value);
  else
    writer.number_or_null(value);
}

/// Writes the results as rows of y, each element by `write`.
template <class Write>
void write_grid(const std::vector<SweepResult>& results, std::size_t columns, JsonWriter& writer, const Write& write) {
  writer.begin_array();
  for (std::size_t first = 0; first < results.size(); first += columns) {
    writer.begin_array();
    for (std::size_t i = first; i < first + columns; ++i) write(results[i]);
    writer.end_array();
  }
  writer.end_array();
}

}  // namespace

void write_tornado(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  writer.begin_array();
  for (const TornadoBar& bar : tornado(scenario, values_of(scenario, request.overrides), request.metric)) {
    writer.begin_object().key("parameter").string(scenario.parameters[bar.parameter].id);
    writer.key("low").number(bar.low).key("high").number(bar.high);
    write_metric(request, bar.at_low, writer.key("at_low"));
    write_metric(request, bar.at_high, writer.key("at_high"));
    writer.key("swing").number_or_null(bar.swing).end_object();
  }
  writer.end_array();
}

void write_indices(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  const auto seed = static_cast<std::uint64_t>(request.seed);
  const Values values = values_of(scenario, request.overrides);
  writer.begin_array();
  for (const auto& [factor, indices] : sobol(scenario, values, request.metric, request.trials, seed)) {
    writer.begin_object().key("parameter");
    writer.string(factor == demand_factor ? "demand" : scenario.parameters[factor].id);
    writer.key("first").number_or_null(indices.first).key("first_se").number_or_null(indices.first_se);
    writer.key("total").number_or_null(indices.total).key("total_se").number_or_null(indices.total_se).end_object();
  }
  writer.end_array();
}

void write_solution(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  const Solution solution =
      solve(scenario, values_of(scenario, request.overrides), request.metric, request.target, request.parameter);
  writer.begin_object().key("found").boolean(!solution.roots.empty());
  if (solution.roots.empty()) {
    writer.key("closest").begin_object().key("value").number_or_null(solution.nearest.value);
    write_metric(request, solution.nearest.metric, writer.key("metric"));
    writer.end_object();
  } else {
    writer.key("value").number(solution.roots.front().value).key("metric").number(solution.roots.front().metric);
    writer.key("others").begin_array();
    for (std::size_t i = 1; i < solution.roots.size(); ++i) writer.number(solution.roots[i].value);
    writer.end_array();
  }
  writer.end_object();
}

void write_map(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  const Axis x = axis_of(scenario, request.x.parameter, request.x.count);
  const Axis y = axis_of(scenario, request.y.parameter, request.y.count);
  const std::vector<SweepResult> results = map(scenario, values_of(scenario, request.overrides), request.metric, x, y);
  write_axis(scenario, x, writer.begin_object().key("x"));
  write_axis(scenario, y, writer.key("y"));
  write_grid(results, x.values.size(), writer.key("metric"),
             [&](const SweepResult& one) { write_metric(request, one.metric, writer); });
  const bool has_regime = has_year(request.metric);
  write_grid(results, x.values.size(), writer.key("regime"), [&](const SweepResult& one) {
    if (has_regime)
      writer.string(id_of(one.regime));
    else
      writer.null();
  });
  writer.end_object();
}

}  // namespace dealscope

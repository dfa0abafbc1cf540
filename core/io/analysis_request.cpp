#include "analysis_request.hpp"

#include <algorithm>
#include <cmath>

#include "../analysis/simulate.hpp"
#include "../analysis/sobol_indices.hpp"

namespace dealscope {

namespace {

constexpr int max_samples = 100'000;          // of one request
constexpr int max_numbers = 16'777'216;       // 128 MiB of doubles in one array
constexpr std::size_t max_columns = 100'000;  // of a simulation: points of all rows
constexpr int max_curve_points = 1'000'000;   // of all parameters
constexpr Bounds axis_count{.min = 1, .max = 512}, trial_count{.min = 1, .max = max_trials};
constexpr Bounds seeds{.min = 0, .max = 0x1p53 - 1};

/// Reads a whole number; NaN if it is unreadable.
[[nodiscard]] double read_whole(const JsonCursor& cursor, Bounds bounds) {
  const double number = cursor.number(bounds);
  if (number != std::floor(number) && !std::isnan(number)) cursor.expect("a whole number");
  return number;
}

/// Reads a whole number; `otherwise` if it is unreadable.
[[nodiscard]] int read_int(const JsonCursor& cursor, Bounds bounds, int otherwise) {
  const double number = read_whole(cursor, bounds);
  return std::isnan(number) ? otherwise : static_cast<int>(number);
}

}  // namespace

std::optional<int> read_parameter(const JsonCursor& cursor, const Scenario* scenario) {
  if (!scenario || !cursor.expect_kind(JsonKind::string, "the id of a parameter")) return std::nullopt;
  const std::string id = cursor.string();
  for (std::size_t i = 0; i < scenario->parameters.size(); ++i)
    if (scenario->parameters[i].id == id) return static_cast<int>(i);
  cursor.expect("the id of a parameter that describe lists");
  return std::nullopt;
}

void read_trials(ObjectReader& object, Request& request) {
  const JsonCursor trials = object.optional("trials"), seed = object.optional("seed");
  if (!trials.is_absent()) request.trials = read_int(trials, trial_count, request.trials);
  if (!seed.is_absent()) request.seed = read_whole(seed, seeds);
}

void check_dimensions(const ObjectReader& object, const Scenario* scenario, int sets) {
  if (!scenario) return;
  const int needed = sampled_dimensions(*scenario, sets);
  if (needed > SobolPoints::max_dimensions)
    object.add_issue("needs " + std::to_string(needed) + " dimensions of Sobol' points, expected at most " +
                     std::to_string(SobolPoints::max_dimensions) + ": " + std::to_string(sets) +
                     " for demand and for each parameter with low < high");
}

namespace {

/// Reads an axis; nullopt if its parameter is unreadable.
[[nodiscard]] std::optional<AxisRequest> read_axis(const JsonCursor& cursor, const Scenario* scenario) {
  ObjectReader object(cursor);
  const std::optional<int> parameter = read_parameter(object.require("parameter"), scenario);
  const int count = read_int(object.require("count"), axis_count, 1);
  return parameter ? std::optional(AxisRequest{*parameter, count}) : std::nullopt;
}

/// Largest number of series of a metric.
[[nodiscard]] std::size_t series_count(const Scenario& scenario) {
  return std::max<std::size_t>(scenario.providers.size(), attribution_part_count);
}

/// Most trials of one array. Without a scenario there are no rows.
[[nodiscard]] int samples_at_once(const Scenario* scenario, const Request& request) {
  if (!scenario) return max_samples;
  const TimeGrid grid{scenario->start, scenario->years, request.steps_per_year};
  const std::size_t columns = columns_of(request.rows, grid).size() + grid.points();
  return std::min(max_samples, static_cast<int>(max_numbers / columns));
}

}  // namespace

void read_metric(ObjectReader& object, const Scenario* scenario, Request& request) {
  const JsonCursor metric = object.require("metric");
  if (!scenario || !metric.expect_kind(JsonKind::string, "the name of a metric")) return;
  request.metric_name = metric.string();
  if (const auto found = find_metric(*scenario, request.metric_name))
    request.metric = *found;
  else
    metric.expect(found.error());
}

void read_root(ObjectReader& object, const Scenario* scenario, Request& request) {
  const JsonCursor metric = object.require("metric");
  if (!scenario || !metric.expect_kind(JsonKind::string, "the name of a metric")) return;
  request.metric_name = metric.string();
  if (const auto found = find_root(*scenario, request.metric_name))
    request.root = *found;
  else
    metric.expect(found.error());
}

void read_solve(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_metric(object, scenario, request);
  request.target = object.require("target").number();
  request.parameter = read_parameter(object.require("parameter"), scenario).value_or(0);
}

void read_map(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_metric(object, scenario, request);
  const JsonCursor x = object.require("x"), y = object.require("y");
  const std::optional<AxisRequest> along = read_axis(x, scenario), up = read_axis(y, scenario);
  if (along && up && along->parameter == up->parameter)
    y.member("parameter").expect("another parameter than that of x");
  request.x = along.value_or(AxisRequest{});
  request.y = up.value_or(AxisRequest{});
}

void read_sobol(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_metric(object, scenario, request);
  request.trials = 4096;  // base points: each takes one trial per uncertain parameter, and two
  read_trials(object, request);
  check_dimensions(object, scenario, sobol_sets);
}

void read_simulate(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_steps(object, scenario, request);
  read_trials(object, request);
  check_dimensions(object, scenario, 1);
  const JsonCursor names = object.optional("metrics");
  if (names.is_absent()) return;
  std::vector<char> is_taken(scenario ? metrics().size() * series_count(*scenario) : 0);
  names.each([&](const JsonCursor& name) {
    if (!name.expect_kind(JsonKind::string, "the name of a row or scalar") || !scenario) return;
    const auto row = find_row(*scenario, name.string());
    if (!row) return name.expect(row.error());
    const std::size_t index = static_cast<std::size_t>(row->metric - metrics().data()) * series_count(*scenario) +
                              static_cast<std::size_t>(row->series);
    if (is_taken[index]) return name.expect("each name once");
    is_taken[index] = 1;
    request.names.push_back(name.string());
    request.rows.push_back(*row);
  });
  if (!scenario) return;
  if (const std::size_t count =
          columns_of(request.rows, {scenario->start, scenario->years, request.steps_per_year}).size();
      count > max_columns)
    names.add_issue("found rows with " + std::to_string(count) + " points, expected at most " +
                    std::to_string(max_columns));
}

void read_trial_range(ObjectReader& object, int most, Request& request) {
  const JsonCursor first = object.optional("first");
  if (!first.is_absent()) request.first = read_int(first, {.min = 0, .max = request.trials - 1.0}, 0);
  const int left = request.trials - request.first;
  const JsonCursor count = left > most ? object.require("count") : object.optional("count");
  const Bounds counts{.min = 1, .max = static_cast<double>(std::min(left, most))};
  request.count = count.is_absent() ? left : read_int(count, counts, 1);
}

void read_samples(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_simulate(object, scenario, request);
  read_trial_range(object, samples_at_once(scenario, request), request);
}

void read_curves(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_metric(object, scenario, request);
  const int parameters = scenario ? std::max<int>(1, static_cast<int>(scenario->parameters.size())) : 1;
  const Bounds counts{.min = 1, .max = std::min<double>(axis_count.max, max_curve_points / parameters)};
  request.count = read_int(object.require("count"), counts, 1);
}

}  // namespace dealscope

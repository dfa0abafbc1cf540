#include "request.hpp"

#include <algorithm>
#include <cmath>

#include "../analysis/simulate.hpp"

namespace dealscope {

namespace {

constexpr Bounds axis_count{.min = 1, .max = 512}, trial_count{.min = 1, .max = max_trials};
constexpr Bounds seeds{.min = 0, .max = 0x1p53 - 1};

[[nodiscard]] std::optional<int> read_parameter(const Place& place, const Scenario* scenario) {
  if (!scenario || !place.is(JsonKind::text, "the id of a parameter")) return std::nullopt;
  const std::string id = place.text();
  for (std::size_t i = 0; i < scenario->parameters.size(); ++i)
    if (scenario->parameters[i].id == id) return static_cast<int>(i);
  place.expected("the id of a parameter that describe lists");
  return std::nullopt;
}

/// NaN after a fault.
[[nodiscard]] double read_whole(const Place& place, Bounds bounds) {
  const double number = place.number(bounds);
  if (number != std::floor(number) && !std::isnan(number)) place.expected("a whole number");
  return number;
}

[[nodiscard]] int read_count(const Place& place) {
  const double count = read_whole(place, axis_count);
  return std::isnan(count) ? 1 : static_cast<int>(count);
}

/// Both may be missing.
void read_trials(ObjectReader& object, Request& request) {
  const Place trials = object.optional("trials"), seed = object.optional("seed");
  if (!trials.is_absent())
    if (const double count = read_whole(trials, trial_count); !std::isnan(count))
      request.trials = static_cast<int>(count);
  if (!seed.is_absent()) request.seed = read_whole(seed, seeds);
}

/// The axis, if its parameter could be read.
[[nodiscard]] std::optional<AxisRequest> read_axis(const Place& place, const Scenario* scenario) {
  ObjectReader object(place);
  const std::optional<int> parameter = read_parameter(object["parameter"], scenario);
  const int count = read_count(object["count"]);
  return parameter ? std::optional(AxisRequest{*parameter, count}) : std::nullopt;
}

}  // namespace

void read_metric(ObjectReader& object, const Scenario* scenario, Request& request) {
  const Place metric = object["metric"];
  if (!scenario || !metric.is(JsonKind::text, "the name of a metric")) return;
  std::string fault;
  if (const auto found = find_metric(*scenario, metric.text(), fault))
    request.metric = *found;
  else
    metric.expected(fault);
}

void read_target(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_metric(object, scenario, request);
  request.target = object["target"].number();
  request.parameter = read_parameter(object["parameter"], scenario).value_or(0);
}

void read_axes(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_metric(object, scenario, request);
  const Place x = object["x"], y = object["y"];
  const std::optional<AxisRequest> along = read_axis(x, scenario), up = read_axis(y, scenario);
  if (along && up && along->parameter == up->parameter)
    y.member("parameter").expected("another parameter than that of x");
  request.x = along.value_or(AxisRequest{});
  request.y = up.value_or(AxisRequest{});
}

void read_variance(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_metric(object, scenario, request);
  request.trials = 4096;  // base points: each stands for as many trials as there are parameters, and two
  read_trials(object, request);
}

void read_simulation(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_trials(object, request);
  const Place names = object.optional("metrics");
  if (names.is_absent()) return;
  names.each([&](const Place& name) {
    if (!name.is(JsonKind::text, "the name of a row or scalar") || !scenario) return;
    std::string fault;
    const auto row = find_row(*scenario, name.text(), fault);
    const bool is_new = std::find(request.names.begin(), request.names.end(), name.text()) == request.names.end();
    if (!row || !is_new) {
      name.expected(row ? "each name once" : fault);
      return;
    }
    request.names.push_back(name.text());
    request.rows.push_back(*row);
  });
}

}  // namespace dealscope

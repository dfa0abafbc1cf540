// Loads the scenario of a bench, whose path is its one argument, and resolves names in it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <initializer_list>

#include "cli/read_file.hpp"
#include "io/read_scenario.hpp"
#include "model/metric_ref.hpp"

namespace dealscope {

[[noreturn]] inline void stop(const char* why) {
  std::fprintf(stderr, "%s\n", why);
  std::exit(2);
}

/// Ends the program if there is none.
[[nodiscard]] inline Scenario open_scenario(int count, char** arguments) {
  IssueLog log("/scenario");
  const auto text = count == 2 ? read_file(arguments[1]) : std::nullopt;
  if (!text) stop("one argument: the path of a scenario");
  auto scenario = parse_valid_scenario(*text, log);
  if (!scenario) stop(log.take().front().message.c_str());
  return *std::move(scenario);
}

[[nodiscard]] inline MetricRef metric_of(const Scenario& scenario, const char* name) {
  const auto found = find_metric(scenario, name);
  if (!found) stop(found.error().c_str());
  return *found;
}

/// The four rows that all simulations are timed with.
[[nodiscard]] inline std::vector<MetricRef> four_rows(const Scenario& scenario) {
  std::vector<MetricRef> rows;
  for (const char* name : {"backlog_share", "lab_dependence", "incumbent_dependence", "cumulative_gap"}) {
    const auto found = find_row(scenario, name);
    if (!found) stop(found.error().c_str());
    rows.push_back(*found);
  }
  return rows;
}

}  // namespace dealscope

// Commands whose result is an array of numbers, or that run in slices: for the WebAssembly module alone.
#pragma once

#include "../analysis/simulate.hpp"
#include "service.hpp"

namespace dealscope {

using NumbersOrIssues = expected<std::vector<double>, Issues>;

/// Request: that of simulate, and `first` and `count`: which of its trials (all; at a time at most 100,000, and no more
/// than make 128 MiB of numbers). For each point of each row `count` numbers, NaN where it is undefined; then for each
/// point of the grid `count` states, as places in describe's regimes.
[[nodiscard]] NumbersOrIssues samples(Service& service, std::string_view scenario_text, std::string_view request_text);

/// Request: that of map. By rows of y the metric, then the state; NaN where the metric has no year.
[[nodiscard]] NumbersOrIssues map_values(Service& service, std::string_view scenario_text,
                                         std::string_view request_text);

/// Request: that of evaluate. Every metric, as describe's layout places them; NaN where it is undefined.
[[nodiscard]] NumbersOrIssues evaluate_numbers(Service& service, std::string_view scenario_text,
                                               std::string_view request_text);

/// Request: metric and count. For each parameter that describe lists `count` numbers: the metric with that parameter
/// from its min to its max, the others as they are.
[[nodiscard]] NumbersOrIssues curves(Service& service, std::string_view scenario_text, std::string_view request_text);

/// simulate in slices. One run at a time: a new one drops that before.
class SlicedSimulation {
 public:
  /// {"ok":true,"result":null}, or the issues; then there is no run.
  [[nodiscard]] std::string start(Service& service, std::string_view scenario_text, std::string_view request_text);
  /// Works for about as long as so many trials take; the part that is done, 1 at the end and without a run.
  double advance(int trials);
  /// What simulate replies; before the end an issue.
  [[nodiscard]] std::string reply();
  /// Then reply() says why there is no run.
  void drop_for_lack_of_memory();

 private:
  void reset();

  std::shared_ptr<const Scenario> scenario_;
  Request request_;
  std::optional<SimulationRun> run_;
  bool is_out_of_memory_ = false;
};

}  // namespace dealscope

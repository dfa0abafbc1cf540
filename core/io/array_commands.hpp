// Array-valued and sliced commands of the WebAssembly module; the native command has none.
//
// Texts are those of Service::handle, and errors its issues: bad input, or an overflow of a result. NaN is undefined.
#pragma once

#include "../analysis/simulate.hpp"
#include "service.hpp"

namespace dealscope {

using NumbersOrIssues = expected<std::vector<double>, Issues>;

/// Trials `first` ... `first` + `count` - 1 of simulate. Request: that of simulate, `first` and `count` (default: all;
/// at most 100,000 trials and 128 MiB of numbers). Returns [point of each row][count], then [point of the grid][count]
/// regimes as indices into describe's list.
[[nodiscard]] NumbersOrIssues samples(Service& service, std::string_view scenario_text, std::string_view request_text);

/// Request: that of map. Returns [y][x] of the metric, then [y][x] of the regime index, NaN where the metric has no
/// year.
[[nodiscard]] NumbersOrIssues map_values(Service& service, std::string_view scenario_text,
                                         std::string_view request_text);

/// Request: that of evaluate. Returns every metric in describe's layout (layout.hpp).
[[nodiscard]] NumbersOrIssues evaluate_numbers(Service& service, std::string_view scenario_text,
                                               std::string_view request_text);

/// Request: overrides, which have no effect. Returns the figures of the scenario (scenario_figures.hpp).
[[nodiscard]] NumbersOrIssues scenario_figures(Service& service, std::string_view scenario_text,
                                               std::string_view request_text);

/// Request: metric and count. Returns [parameter in describe's order][count]: the metric with that parameter from min
/// to max, the others at their present values.
[[nodiscard]] NumbersOrIssues curves(Service& service, std::string_view scenario_text, std::string_view request_text);

/// Trials `first` ... `first` + `count` - 1 of claims. Request: that of claims, `first` and `count` (default: all).
/// Returns for each claim in how many of them both sides are defined, and in how many of those it holds: the sums over
/// parts of a run give share_of_trials.
[[nodiscard]] NumbersOrIssues claim_trials(Service& service, std::string_view scenario_text,
                                           std::string_view request_text);

/// simulate in slices, one run at a time: start() discards the previous run.
class SlicedSimulation {
 public:
  /// Starts a run. Returns {"ok":true,"result":null}, or an error reply without a run.
  [[nodiscard]] std::string start(Service& service, std::string_view scenario_text, std::string_view request_text);
  /// Runs for about the time of `trials` trials. Returns the fraction done [0, 1], 1 at the end or without a run.
  double advance(int trials);
  /// The reply of simulate; an error reply before the end.
  [[nodiscard]] std::string reply();
  /// Discards the run; reply() is then the out-of-memory error.
  void drop_for_lack_of_memory();

 private:
  void reset();

  std::shared_ptr<const Scenario> scenario_;
  Request request_;
  std::optional<SimulationRun> run_;
  bool is_out_of_memory_ = false;
};

}  // namespace dealscope

// What is too much for text, or takes too long for one call: through the WebAssembly door, beside the verbs.
#pragma once

#include "../analysis/simulate.hpp"
#include "request.hpp"
#include "verbs.hpp"

namespace dealscope {

/// Numbers, or the refusal as a reply says it.
struct Numbers {
  std::string refusal;
  std::vector<double> numbers;
};

/// Request: that of simulate, and `first` and `count`: which of its trials (all; at a time at most 100,000, and no more
/// than make 128 MiB of numbers). For each point of each row `count` numbers, NaN where it is undefined; then for each
/// point of the grid `count` states, as places in describe's regimes.
[[nodiscard]] Numbers samples(Calculator& calculator, std::string_view scenario_text, std::string_view request_text);

/// Request: that of map. By rows of y the metric, then the state; NaN where the metric has no year.
[[nodiscard]] Numbers map_numbers(Calculator& calculator, std::string_view scenario_text,
                                  std::string_view request_text);

/// Request: that of evaluate. Every metric, as describe's layout places them; NaN where it is undefined.
[[nodiscard]] Numbers evaluate_numbers(Calculator& calculator, std::string_view scenario_text,
                                       std::string_view request_text);

/// Request: metric and count. For each parameter that describe lists `count` numbers: the metric with that parameter
/// from its min to its max, the others as they are.
[[nodiscard]] Numbers curves(Calculator& calculator, std::string_view scenario_text, std::string_view request_text);

/// simulate in slices. One run at a time: a new one drops that before.
class SlicedSimulation {
 public:
  /// {"ok":true,"result":null}, or the refusal; then there is no run.
  [[nodiscard]] std::string start(Calculator& calculator, std::string_view scenario_text,
                                  std::string_view request_text);
  /// Works for about as long as so many trials take; the part that is done, 1 at the end and without a run.
  double advance(int trials) { return run_ ? run_->advance(trials) : 1.0; }
  /// What simulate replies; before the end a refusal.
  [[nodiscard]] std::string reply();

 private:
  Scenario scenario_;
  Request request_;
  std::optional<SimulationRun> run_;
};

}  // namespace dealscope

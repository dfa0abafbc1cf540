// The point answer in numbers, for the WebAssembly module: the values of all parameters in, all metrics out. A page
// asks for it with every slider event, and reading and writing text takes longer than evaluating.
#pragma once

#include <span>

#include "point_evaluator.hpp"
#include "service.hpp"

namespace dealscope {

/// One scenario at a time, and the memory of its evaluations. An instance is not thread-safe.
class OpenScenario {
 public:
  /// Nothing is open. `handle`: the last one that was given away, so that no other scenario gets it.
  explicit OpenScenario(int handle = 0) : handle_(handle) {}

  /// Opens a scenario (text: that of Service::handle) in the place of the former one. Returns
  /// {"ok":true,"result":handle} with a handle above 0, or an error reply; then the former one stays open.
  [[nodiscard]] std::string open(Service& service, std::string_view scenario_text);

  /// Evaluates the scenario that is open. `values`: of each parameter, in the order of describe's `parameters`. Returns
  /// every metric in describe's layout (layout.hpp), the bits of `evaluate` with these overrides, until the next call.
  /// Issues: the handle of another scenario, another count of values, those of `evaluate` for such overrides (NaN as
  /// null), and an overflow of any metric.
  [[nodiscard]] expected<std::span<const double>, Issues> evaluate(int handle, std::span<const double> values);

  [[nodiscard]] int handle() const { return handle_; }

 private:
  /// The issues of values that lie outside their parameters' ranges.
  [[nodiscard]] Issues issues_of(std::span<const double> values) const;

  int handle_;
  PointEvaluator evaluator_;
};

}  // namespace dealscope

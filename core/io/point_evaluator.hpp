// The point answer in numbers: the values of all parameters in, all metrics out.
#pragma once

#include <memory>
#include <span>

#include "../model/evaluate.hpp"
#include "../model/expected.hpp"
#include "layout.hpp"

namespace dealscope {

/// One scenario at a time, and the memory of its evaluations. An instance is not thread-safe.
class PointEvaluator {
 public:
  void open(std::shared_ptr<const Scenario> scenario);
  void close() { scenario_ = nullptr; }
  /// The scenario that is open, or null. All that follows needs one.
  [[nodiscard]] const Scenario* scenario() const { return scenario_.get(); }

  [[nodiscard]] const std::vector<LayoutEntry>& layout() const { return layout_; }

  /// Sets the values of all parameters, in the order of Scenario::display_order. Returns whether there is one for each,
  /// inside its range; otherwise they must be set again before the next evaluation.
  [[nodiscard]] bool set_values(std::span<const double> values);
  [[nodiscard]] const Values& values() const { return values_; }
  /// Whether any value is not the scenario's own.
  [[nodiscard]] bool has_overrides() const;

  /// Returns every metric in the layout of the scenario, until the next call; or the first metric that overflows.
  [[nodiscard]] expected<std::span<const double>, const Metric*> evaluate();

 private:
  std::shared_ptr<const Scenario> scenario_;
  std::vector<LayoutEntry> layout_;
  Values values_;
  Result result_;
  std::vector<double> numbers_;
};

}  // namespace dealscope

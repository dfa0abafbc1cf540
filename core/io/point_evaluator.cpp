#include "point_evaluator.hpp"

namespace dealscope {

void PointEvaluator::open(std::shared_ptr<const Scenario> scenario) {
  layout_ = layout_of(*scenario);
  values_ = values_of(*scenario, {});
  scenario_ = std::move(scenario);
}

bool PointEvaluator::set_values(std::span<const double> values) {
  const std::vector<int>& order = scenario_->display_order;
  if (values.size() != order.size()) return false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Range& range = scenario_->parameters[order[i]].range;
    if (!(values[i] >= range.min && values[i] <= range.max)) return false;
    *values_.at(order[i]) = values[i];
  }
  return true;
}

bool PointEvaluator::has_overrides() const {
  for (std::size_t i = 0; i < scenario_->parameters.size(); ++i)
    if (*values_.at(static_cast<int>(i)) != scenario_->parameters[i].value) return true;
  return false;
}

expected<std::span<const double>, const Metric*> PointEvaluator::evaluate() {
  dealscope::evaluate(*scenario_, values_, result_);
  lay_out(result_, layout_, numbers_);
  for (const auto& [metric, series, offset, length] : layout_)
    for (const double number : std::span(numbers_).subspan(offset, length))
      if (is_overflow({metric}, number)) return unexpected{metric};
  return std::span<const double>(numbers_);
}

}  // namespace dealscope

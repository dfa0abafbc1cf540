#include "open_scenario.hpp"

#include <new>

#include "reply.hpp"

namespace dealscope {

std::string OpenScenario::open(Service& service, std::string_view scenario_text) try {
  const auto request = service.parse_request(scenario_text, {}, read_nothing);
  if (!request) return error_reply(request.error());
  scenario_ = service.scenario();  // shared: the service may read another scenario between two evaluations
  layout_ = layout_of(*scenario_);
  values_ = values_of(*scenario_, {});
  ++handle_;
  return reply_with(*request, [&](JsonWriter& writer) { writer.number(handle_); });
} catch (const std::bad_alloc&) {
  scenario_ = nullptr;
  return error_reply({out_of_memory_issue()});
}

expected<std::span<const double>, Issues> OpenScenario::evaluate(int handle, std::span<const double> values) try {
  if (!scenario_ || handle != handle_)
    return unexpected{
        Issues{{"/scenario", "it is not open, expected the handle of the scenario that was opened last"}}};
  const std::size_t count = scenario_->display_order.size();
  if (values.size() != count)
    return unexpected{Issues{{"/request", "found " + std::to_string(values.size()) + " numbers, expected " +
                                              std::to_string(count) + ", one for each parameter"}}};
  if (Issues issues = set_values(values); !issues.empty()) return unexpected{std::move(issues)};

  dealscope::evaluate(*scenario_, values_, result_);
  lay_out(result_, layout_, numbers_);
  for (const auto& [metric, series, offset, length] : layout_)
    for (const double number : std::span(numbers_).subspan(offset, length))
      if (is_overflow({metric}, number)) return unexpected{Issues{overflow_issue(has_overrides_, metric->id)}};
  return std::span<const double>(numbers_);
} catch (const std::bad_alloc&) {
  return unexpected{Issues{out_of_memory_issue()}};
}

Issues OpenScenario::set_values(std::span<const double> values) {
  IssueLog issues("/request");
  JsonNode number{.kind = JsonKind::number};
  const JsonCursor request(number, issues), overrides(&number, "overrides", request);
  has_overrides_ = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int index = scenario_->display_order[i];
    const auto& [id, own, range] = scenario_->parameters[index];
    number.number = values[i];
    *values_.at(index) = JsonCursor(&number, id, overrides).number({.min = range.min, .max = range.max});
    has_overrides_ |= number.number != own;
  }
  return issues.take();
}

}  // namespace dealscope

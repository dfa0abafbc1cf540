#include "open_scenario.hpp"

#include <new>

#include "reply.hpp"

namespace dealscope {

std::string OpenScenario::open(Service& service, std::string_view scenario_text) try {
  const auto request = service.parse_request(scenario_text, {}, read_nothing);
  if (!request) return error_reply(request.error());
  evaluator_.open(service.scenario());  // shared: the service may read another scenario between two evaluations
  ++handle_;
  return reply_with(*request, [&](JsonWriter& writer) { writer.number(handle_); });
} catch (const std::bad_alloc&) {
  evaluator_.close();
  return error_reply({out_of_memory_issue()});
}

expected<std::span<const double>, Issues> OpenScenario::evaluate(int handle, std::span<const double> values) try {
  const Scenario* scenario = evaluator_.scenario();
  if (!scenario || handle != handle_)
    return unexpected{
        Issues{{"/scenario", "it is not open, expected the handle of the scenario that was opened last"}}};
  const std::size_t count = scenario->display_order.size();
  if (values.size() != count)
    return unexpected{Issues{{"/request", "found " + std::to_string(values.size()) + " numbers, expected " +
                                              std::to_string(count) + ", one for each parameter"}}};
  if (!evaluator_.set_values(values)) return unexpected{issues_of(values)};
  const auto numbers = evaluator_.evaluate();
  if (!numbers) return unexpected{Issues{overflow_issue(evaluator_.has_overrides(), numbers.error()->id)}};
  return *numbers;
} catch (const std::bad_alloc&) {
  return unexpected{Issues{out_of_memory_issue()}};
}

Issues OpenScenario::issues_of(std::span<const double> values) const {
  const Scenario& scenario = *evaluator_.scenario();
  IssueLog issues("/request");
  JsonNode number{.kind = JsonKind::number};
  const JsonCursor request(number, issues), overrides(&number, "overrides", request);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto& [id, own, range] = scenario.parameters[scenario.display_order[i]];
    number.number = values[i];
    static_cast<void>(JsonCursor(&number, id, overrides).number({.min = range.min, .max = range.max}));
  }
  return issues.take();
}

}  // namespace dealscope

#include "service.hpp"

#include <algorithm>
#include <new>

#include "read_scenario.hpp"
#include "reply.hpp"
#include "utf8.hpp"

namespace dealscope {

void Service::open_scenario(std::string_view text, IssueLog& issues) {
  if (scenario_ && text_ == text) return;
  scenario_ = nullptr;
  text_ = {};
  auto scenario = parse_valid_scenario(text, issues);
  if (!scenario) return;
  text_ = text;
  parameters_ = ParameterIndex(*scenario);
  scenario_ = std::make_shared<const Scenario>(std::move(*scenario));
}

expected<Request, Issues> Service::parse_request(std::string_view scenario_text, std::string_view request_text,
                                                 ReadRequest read) try {
  IssueLog issues("/scenario");
  open_scenario(scenario_text, issues);
  issues.set_root("/request");
  const bool is_empty = request_text.empty() || request_text == byte_order_mark;
  Request request;
  if (const auto tree = issues.is_full() ? std::nullopt : parse_json(is_empty ? "{}" : request_text, issues))
    request = read_request(JsonCursor(*tree, issues), scenario_.get(), parameters_, read);
  if (!issues.is_empty()) return unexpected{issues.take()};
  return request;
} catch (const std::bad_alloc&) {
  return unexpected{Issues{out_of_memory_issue()}};
}

std::string Service::handle(std::string_view name, std::string_view scenario_text, std::string_view request_text) try {
  const auto command =
      std::find_if(commands_.begin(), commands_.end(), [&](const Command& c) { return c.name == name; });
  if (command == commands_.end()) {
    std::string names;
    for (const Command& c : commands_) (names += names.empty() ? "" : ", ") += c.name;
    return error_reply({{"/verb", "found \"" + shortened(name) + "\", expected one of " + names}});
  }
  const auto request = parse_request(scenario_text, request_text, command->read);
  if (!request) return error_reply(request.error());
  return reply_with(*request, [&](JsonWriter& writer) { command->write(*scenario_, *request, writer); });
} catch (const std::bad_alloc&) {
  return error_reply({out_of_memory_issue()});
}

}  // namespace dealscope

#include "service.hpp"

#include <algorithm>

#include "read_scenario.hpp"
#include "reply.hpp"

namespace dealscope {

namespace {

[[nodiscard]] std::optional<Scenario> parse_valid_scenario(std::string_view text, Issues& issues) {
  const auto tree = parse_json(text, "/scenario", issues);
  if (!tree) return std::nullopt;
  Scenario scenario = read_scenario(JsonCursor(*tree, "/scenario", issues));
  if (!issues.empty()) return std::nullopt;
  return scenario;
}

}  // namespace

expected<Request, Issues> Service::parse_request(std::string_view scenario_text, std::string_view request_text,
                                                 ReadRequest read) {
  Issues issues;
  if (!scenario_ || text_ != scenario_text) {
    scenario_ = parse_valid_scenario(scenario_text, issues);
    text_ = scenario_text;
  }
  Request request;
  if (const auto tree = parse_json(request_text.empty() ? "{}" : request_text, "/request", issues))
    request = read_request(JsonCursor(*tree, "/request", issues), scenario_ ? &*scenario_ : nullptr, read);
  if (!issues.empty()) return unexpected{std::move(issues)};
  return request;
}

std::string Service::handle(std::string_view name, std::string_view scenario_text, std::string_view request_text) {
  const auto command =
      std::find_if(commands_.begin(), commands_.end(), [&](const Command& c) { return c.name == name; });
  if (command == commands_.end()) {
    std::string known;
    for (const Command& c : commands_) (known += known.empty() ? "" : ", ") += c.name;
    return error_reply({{"/verb", "found \"" + std::string(name) + "\", expected one of " + known}});
  }
  const auto request = parse_request(scenario_text, request_text, command->read);
  if (!request) return error_reply(request.error());
  return ok_reply([&](JsonWriter& writer) { command->write(*scenario_, *request, writer); });
}

}  // namespace dealscope

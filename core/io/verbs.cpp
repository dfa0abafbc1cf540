#include "verbs.hpp"

#include <algorithm>

#include "answer.hpp"
#include "read_scenario.hpp"
#include "request.hpp"

namespace dealscope {

namespace {

[[nodiscard]] std::string refusal(const Issues& issues) {
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(false).key("issues").begin_array();
  for (const Issue& issue : issues)
    writer.begin_object().key("path").text(issue.path).key("message").text(issue.message).end_object();
  writer.end_array().end_object();
  return writer.take();
}

[[nodiscard]] std::optional<Scenario> read_sound_scenario(std::string_view text, Issues& issues) {
  const auto tree = parse_json(text, "/scenario", issues);
  if (!tree) return std::nullopt;
  Scenario scenario = read_scenario(Place(*tree, "/scenario", issues));
  if (!issues.empty()) return std::nullopt;
  return scenario;
}

}  // namespace

std::string refusal(const std::string& path, const std::string& message) { return refusal(Issues{{path, message}}); }

std::optional<std::string> Calculator::refusal_of(std::string_view scenario_text, std::string_view request_text,
                                                  void (*read)(ObjectReader&, const Scenario*, Request&),
                                                  Request& request) {
  Issues issues;
  if (!scenario_ || text_ != scenario_text) {
    scenario_ = read_sound_scenario(scenario_text, issues);
    text_ = scenario_text;
  }
  if (const auto tree = parse_json(request_text.empty() ? "{}" : request_text, "/request", issues))
    request = read_request(Place(*tree, "/request", issues), scenario_ ? &*scenario_ : nullptr, read);
  if (issues.empty()) return std::nullopt;
  return refusal(issues);
}

std::string Calculator::reply(std::string_view verb_name, std::string_view scenario_text,
                              std::string_view request_text) {
  const auto verb = std::find_if(verbs().begin(), verbs().end(), [&](const Verb& v) { return v.name == verb_name; });
  if (verb == verbs().end()) {
    std::string known;
    for (const Verb& v : verbs()) (known += known.empty() ? "" : ", ") += v.name;
    return refusal("/verb", "found \"" + std::string(verb_name) + "\", expected one of " + known);
  }
  Request request;
  if (auto refused = refusal_of(scenario_text, request_text, verb->read, request)) return *std::move(refused);
  return answer([&](JsonWriter& writer) { verb->answer(*scenario_, request, writer); });
}

}  // namespace dealscope

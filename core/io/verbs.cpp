#include "verbs.hpp"

#include <algorithm>

#include "read_scenario.hpp"
#include "write_description.hpp"
#include "write_result.hpp"

namespace dealscope {

namespace {

struct Verb {
  std::string_view name;
  void (*answer)(const Scenario&, const std::vector<Override>&, JsonWriter&);
};

constexpr Verb verbs[] = {{"describe", write_description}, {"evaluate", write_evaluation}};

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

[[nodiscard]] std::vector<Override> read_request(const JsonNode& request, const Scenario* scenario, Issues& issues) {
  const Place place(request, "/request", issues);
  ObjectReader object(place);
  const Place overrides = object.optional("overrides");
  if (!scenario || overrides.is_absent()) return {};
  return read_overrides(overrides, *scenario);
}

}  // namespace

std::string refusal(const std::string& path, const std::string& message) { return refusal(Issues{{path, message}}); }

std::string Calculator::reply(std::string_view verb_name, std::string_view scenario_text,
                              std::string_view request_text) {
  const auto verb =
      std::find_if(std::begin(verbs), std::end(verbs), [&](const Verb& v) { return v.name == verb_name; });
  if (verb == std::end(verbs)) {
    std::string known;
    for (const Verb& v : verbs) (known += known.empty() ? "" : ", ") += v.name;
    return refusal("/verb", "found \"" + std::string(verb_name) + "\", expected one of " + known);
  }

  Issues issues;
  if (!scenario_ || text_ != scenario_text) {
    scenario_ = read_sound_scenario(scenario_text, issues);
    text_ = scenario_text;
  }

  std::vector<Override> overrides;
  if (const auto tree = parse_json(request_text.empty() ? "{}" : request_text, "/request", issues))
    overrides = read_request(*tree, scenario_ ? &*scenario_ : nullptr, issues);
  if (!issues.empty()) return refusal(issues);

  JsonWriter writer;
  writer.begin_object().key("ok").boolean(true).key("result");
  verb->answer(*scenario_, overrides, writer);
  writer.end_object();
  return writer.take();
}

}  // namespace dealscope

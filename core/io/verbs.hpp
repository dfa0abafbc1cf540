// The verbs of the calculator: text in, text out. Both doors call this and nothing else.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "../model/scenario.hpp"

namespace dealscope {

struct Request;
class JsonWriter;
class ObjectReader;

struct Verb {
  std::string_view name;
  void (*read)(ObjectReader&, const Scenario*, Request&);  ///< what it takes beside overrides
  void (*answer)(const Scenario&, const Request&, JsonWriter&);
};

[[nodiscard]] std::span<const Verb> all_verbs();
/// describe and evaluate: all that a page needs to show itself and to follow a lever.
[[nodiscard]] std::span<const Verb> point_verbs();
/// What a page asks besides; the other analyses it takes in bulk.
[[nodiscard]] std::span<const Verb> analysis_verbs();

/// Remembers the last scenario that it could read: a page sends the same text with every move of a slider, and
/// reading it takes longer than all the rest.
class Calculator {
 public:
  explicit Calculator(std::span<const Verb> verbs = all_verbs()) : verbs_(verbs) {}

  /// One reply, {"ok":true,"result":...} or {"ok":false,"issues":[{"path","message"}]}; never throws.
  /// `scenario_text`: JSON of section 1. `request_text`: JSON, or empty for {}.
  [[nodiscard]] std::string reply(std::string_view verb, std::string_view scenario_text, std::string_view request_text);

  /// For whoever asks for more than a reply: the request as `read` takes it, and the scenario in hand; or the refusal.
  [[nodiscard]] std::optional<std::string> refusal_of(std::string_view scenario_text, std::string_view request_text,
                                                      void (*read)(ObjectReader&, const Scenario*, Request&),
                                                      Request& request);
  [[nodiscard]] const Scenario& scenario() const { return *scenario_; }

 private:
  std::span<const Verb> verbs_;
  std::string text_;
  std::optional<Scenario> scenario_;
};

/// A reply that only says what is wrong.
[[nodiscard]] std::string refusal(const std::string& path, const std::string& message);

}  // namespace dealscope

// Text in, text out: the one interface that the native command and the WebAssembly module are made of.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "../model/expected.hpp"
#include "commands.hpp"

namespace dealscope {

/// Keeps the last valid scenario: a page sends the same text with every move of a slider, and reading it takes longer
/// than evaluating it.
class Service {
 public:
  explicit Service(std::span<const Command> commands = all_commands()) : commands_(commands) {}

  /// One reply, {"ok":true,"result":...} or {"ok":false,"issues":[{"path","message"}]}; never throws: memory that runs
  /// out is an issue, and so is a result that overflows.
  /// `scenario_text`: JSON of section 1. `request_text`: JSON, or empty for {}.
  [[nodiscard]] std::string handle(std::string_view command, std::string_view scenario_text,
                                   std::string_view request_text);

  /// The request as `read` takes it. If it succeeds, scenario() is the one that belongs to it.
  [[nodiscard]] expected<Request, Issues> parse_request(std::string_view scenario_text, std::string_view request_text,
                                                        ReadRequest read);
  [[nodiscard]] const std::shared_ptr<const Scenario>& scenario() const { return scenario_; }

 private:
  void open_scenario(std::string_view text, IssueLog& issues);

  std::span<const Command> commands_;
  std::string text_;  ///< of the scenario; nothing is kept of one that is refused
  std::shared_ptr<const Scenario> scenario_;
  ParameterIndex parameters_;
};

}  // namespace dealscope

// The library's interface, shared by the native command and the WebAssembly module: text in, text out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "../model/expected.hpp"
#include "commands.hpp"

namespace dealscope {

/// Executes commands. Caches the last valid scenario: a page sends the same text with every slider event, and reading
/// it takes longer than evaluating it. An instance is not thread-safe.
class Service {
 public:
  explicit Service(std::span<const Command> commands = all_commands()) : commands_(commands) {}

  /// Executes a command. `scenario_text`: JSON of section 1. `request_text`: JSON, or empty for {}. Returns
  /// {"ok":true,"result":...} or {"ok":false,"issues":[{"path","message"}]} (section 9) and never throws: bad input, a
  /// result that overflows and out of memory are issues.
  [[nodiscard]] std::string handle(std::string_view command, std::string_view scenario_text,
                                   std::string_view request_text);

  /// Reads a scenario and a request, or returns the issues of both. After success scenario() is the request's.
  [[nodiscard]] expected<Request, Issues> parse_request(std::string_view scenario_text, std::string_view request_text,
                                                        ReadRequest read);
  [[nodiscard]] const std::shared_ptr<const Scenario>& scenario() const { return scenario_; }

 private:
  void open_scenario(std::string_view text, IssueLog& issues);

  std::span<const Command> commands_;
  std::string text_;  ///< of scenario_; empty after a faulty one
  std::shared_ptr<const Scenario> scenario_;
  ParameterIndex parameters_;
};

}  // namespace dealscope

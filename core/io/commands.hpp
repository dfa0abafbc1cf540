// Table of the commands: name, request reader and result writer.
#pragma once

#include <span>
#include <string_view>

#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

/// A command of Service::handle.
struct Command {
  std::string_view name;
  ReadRequest read;  ///< reads its keys besides `overrides`
  /// Writes the reply's `result`. Both arguments are valid; a number that overflows is reported by the writer.
  void (*write)(const Scenario&, const Request&, JsonWriter&);
};

/// All commands, for the native command and the whole module.
[[nodiscard]] std::span<const Command> all_commands();
/// describe, tornado, solve, explain and claims, for the module with the analyses; the other analyses are array
/// commands there.
[[nodiscard]] std::span<const Command> analysis_commands();

}  // namespace dealscope

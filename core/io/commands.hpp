// The commands: what each takes and how it writes its result.
#pragma once

#include <span>
#include <string_view>

#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

struct Command {
  std::string_view name;
  ReadRequest read;  ///< reads what it takes beside overrides
  void (*write)(const Scenario&, const Request&, JsonWriter&);
};

[[nodiscard]] std::span<const Command> all_commands();
/// describe and evaluate: what a page needs to show a scenario and to follow a lever.
[[nodiscard]] std::span<const Command> core_commands();
/// The analyses that a page takes as text; it takes the others as arrays.
[[nodiscard]] std::span<const Command> analysis_commands();

}  // namespace dealscope

// A fuzzed command as a text: "COMMAND REQUEST" and, from the second line on, the scenario where it is fuzzed too.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace dealscope::fuzz {

struct CommandText {
  std::string_view name, request, scenario;
};

/// Splits at the first line's end and its first space; parts that are missing are empty.
[[nodiscard]] inline CommandText split_command(std::string_view text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  const std::size_t space = std::min(line.find(' '), line.size());
  return {.name = line.substr(0, space),
          .request = line.substr(std::min(space + 1, line.size())),
          .scenario = text.substr(std::min(end + 1, text.size()))};
}

[[nodiscard]] inline std::string join_command(const CommandText& command) {
  return std::string(command.name) + ' ' + std::string(command.request) + '\n' + std::string(command.scenario);
}

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Copies a mutated text to libFuzzer's buffer, cut to the allowed size.
[[nodiscard]] inline std::size_t put(const std::string& text, std::uint8_t* data, std::size_t max_size) {
  return text.copy(reinterpret_cast<char*>(data), max_size);
}

}  // namespace dealscope::fuzz

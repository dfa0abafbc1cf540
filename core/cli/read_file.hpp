#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "../io/json_tree.hpp"

namespace dealscope {

/// Reads a stream up to max_text_bytes + 1, enough to detect a text that is too long: a file may have no end.
[[nodiscard]] inline std::string read_text(std::istream& stream) {
  std::string text(max_text_bytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

/// Reads a file likewise; nullopt if it cannot be read or is a folder.
[[nodiscard]] inline std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::error_code none;
  if (!file || std::filesystem::is_directory(path, none)) return std::nullopt;
  std::string text = read_text(file);
  if (file.bad()) return std::nullopt;
  return text;
}

}  // namespace dealscope

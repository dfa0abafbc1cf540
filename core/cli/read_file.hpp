#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace dealscope {

[[nodiscard]] inline std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) return std::nullopt;
  return text;
}

}  // namespace dealscope

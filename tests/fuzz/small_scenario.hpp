#pragma once

#include <string>

#include "cli/read_file.hpp"

namespace dealscope::fuzz {

/// The scenario of the targets that fuzz something else, written by seeds.mjs.
[[nodiscard]] inline const std::string& small_scenario() {
  static const std::string text = read_file(SMALL_SCENARIO).value();
  return text;
}

}  // namespace dealscope::fuzz

// What is wrong with a text, and where.
#pragma once

#include <string>
#include <vector>

namespace dealscope {

struct Issue {
  std::string path;     ///< RFC 6901 pointer, from /scenario or /request
  std::string message;  ///< what was found and what is allowed
};

using Issues = std::vector<Issue>;

/// A pointer's part for a key: ~ and / are escaped.
[[nodiscard]] inline std::string pointer_part(const std::string& key) {
  std::string part = "/";
  for (const char c : key) {
    if (c == '~')
      part += "~0";
    else if (c == '/')
      part += "~1";
    else
      part += c;
  }
  return part;
}

}  // namespace dealscope

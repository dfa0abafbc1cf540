// An issue: a fault of a text or result, and its position.
#pragma once

#include <string>
#include <vector>

namespace dealscope {

struct Issue {
  std::string path;     ///< RFC 6901 pointer, from /scenario or /request
  std::string message;  ///< what was found and what is allowed
};

using Issues = std::vector<Issue>;

}  // namespace dealscope

// Command-line options as a request. This knows no key of any verb: what is not allowed, the verb itself refuses.
#pragma once

#include <span>
#include <string>

namespace dealscope {

struct RequestText {
  std::string text;
  std::string path, issue;  ///< what is wrong with the options themselves; empty if nothing
};

/// --request JSON (or - for standard input), then --KEY VALUE as keys of it (a number where VALUE is one, a list where
/// it has commas or the key is a plural), then --set ID=VALUE as overrides.
[[nodiscard]] RequestText request_from_options(std::span<const std::string> options);

}  // namespace dealscope

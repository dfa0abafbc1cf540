// Converts command-line options to a request. Keys are not checked here: the command rejects unknown ones.
#pragma once

#include <span>
#include <string>

#include "../io/reply.hpp"

namespace dealscope {

/// Returns the request's text: --request JSON (or - for standard input), with --KEY VALUE as its keys (a number where
/// VALUE is one, a list where it has commas or the key is `metrics`) and --set ID=VALUE as overrides. All may be
/// written
/// --KEY=VALUE; only --set may be repeated, and its last value applies.
[[nodiscard]] expected<std::string, Issues> request_from_options(std::span<const std::string> arguments);

}  // namespace dealscope

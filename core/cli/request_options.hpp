// Command-line options as a request. No key of any command is known here: the command refuses what it does not take.
#pragma once

#include <span>
#include <string>

#include "../io/reply.hpp"

namespace dealscope {

/// The request's text. --request JSON (or - for standard input), then --KEY VALUE as keys of it (a number where VALUE
/// is one, a list where it has commas or the key is a plural), then --set ID=VALUE as overrides. Each is also spelt
/// --KEY=VALUE; only --set may be repeated, and its last value counts.
[[nodiscard]] expected<std::string, Issues> request_from_options(std::span<const std::string> arguments);

}  // namespace dealscope

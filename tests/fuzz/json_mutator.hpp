// Mutations of JSON texts that keep them JSON, so that fuzzing gets past the parser.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace dealscope::fuzz {

using Random = std::minstd_rand;

/// Number below `count`, which is at least 1.
[[nodiscard]] inline std::size_t below(std::size_t count, Random& random) { return random() % count; }

/// The text with one to three nodes changed; nothing if it is no JSON or grows beyond `max_size`.
[[nodiscard]] std::optional<std::string> mutate_json(std::string_view text, std::size_t max_size, Random& random);

}  // namespace dealscope::fuzz

// UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <string>
#include <string_view>

namespace dealscope {

/// Length in bytes of the character at `at`; 0 if it is not valid UTF-8.
[[nodiscard]] std::size_t character_length(std::string_view text, std::size_t at);

/// The first `max_characters` characters, followed by … if there are more. An invalid byte counts as a character.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t max_characters = 60);

}  // namespace dealscope

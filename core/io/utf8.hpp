// UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <string>
#include <string_view>

namespace dealscope {

/// The bytes of the character that starts at `at`; 0 if they are no UTF-8.
[[nodiscard]] std::size_t character_length(std::string_view text, std::size_t at);

/// At most so many characters from the start, and … where more follow. A byte that is no UTF-8 counts as one.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t max_characters = 60);

}  // namespace dealscope

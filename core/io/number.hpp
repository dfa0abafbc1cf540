// Numbers as text.
#pragma once

#include <string>

namespace dealscope {

/// Appends the shortest decimal that reads back as `number`, in the notation of ECMAScript's Number::toString, so that
/// `JSON.stringify(JSON.parse(reply))` gives the reply back. -0 is 0; what is not finite is null.
void append_number(std::string& text, double number);

[[nodiscard]] std::string number_to_string(double number);

}  // namespace dealscope

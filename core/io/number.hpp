// Formats numbers.
#pragma once

#include <string>

namespace dealscope {

/// Appends the shortest decimal that parses to `number`, in the notation of ECMAScript's Number::toString, so that
/// JSON.stringify(JSON.parse(reply)) equals the reply. -0 is 0; NaN and infinities are null.
void append_number(std::string& text, double number);

[[nodiscard]] std::string number_to_string(double number);

}  // namespace dealscope

#include "number.hpp"

#include <dragonbox/dragonbox.h>

#include <cmath>

namespace dealscope {

void append_number(std::string& text, double number) {
  if (!std::isfinite(number)) {
    text += "null";
    return;
  }
  if (number == 0.0) {
    text += '0';
    return;
  }
  // libc++ of Emscripten 3.1.6 has no std::to_chars for double. The compact tables save 10 KB of the module.
  const auto decimal = jkj::dragonbox::to_decimal(number, jkj::dragonbox::policy::cache::compact);
  const std::string digits = std::to_string(decimal.significand);
  const int count = static_cast<int>(digits.size());
  const int point = count + decimal.exponent;  // digits before the decimal point
  if (decimal.is_negative) text += '-';
  if (point > 21 || point < -5) {
    text += digits[0];
    if (count > 1) text.append(".").append(digits, 1);
    text.append(point > 0 ? "e+" : "e-").append(std::to_string(std::abs(point - 1)));
  } else if (point <= 0) {
    text.append("0.").append(static_cast<std::size_t>(-point), '0').append(digits);
  } else if (point < count) {
    text.append(digits, 0, static_cast<std::size_t>(point)).append(".").append(digits, static_cast<std::size_t>(point));
  } else {
    text.append(digits).append(static_cast<std::size_t>(point - count), '0');
  }
}

std::string number_to_string(double number) {
  std::string text;
  append_number(text, number);
  return text;
}

}  // namespace dealscope

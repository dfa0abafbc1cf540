#include "json_writer.hpp"

#include <cmath>

#include "number.hpp"
#include "utf8.hpp"

namespace dealscope {

JsonWriter& JsonWriter::key(std::string_view key) {
  separate();
  quote(key);
  last_key_ = key;
  text_ += ':';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  separate();
  quote(value);
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  separate();
  append_number(text_, value);
  if (!std::isfinite(value) && overflow_.empty()) overflow_ = result_.empty() ? last_key_ : result_;
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  text_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  text_ += "null";
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  text_ += bracket;
  needs_comma_ = true;
  return *this;
}

void JsonWriter::separate() {
  if (needs_comma_) text_ += ',';
  needs_comma_ = true;
}

void JsonWriter::quote(std::string_view value) {
  constexpr std::string_view escaped = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt", hex = "0123456789abcdef";
  constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
  text_ += '"';
  for (std::size_t i = 0; i < value.size();) {
    const char c = value[i];
    const auto byte = static_cast<unsigned char>(c);
    const std::size_t length = character_length(value, i);
    if (const std::size_t index = escaped.find(c); index != std::string_view::npos)
      (text_ += '\\') += letters[index];
    else if (byte < 0x20)
      ((text_ += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
    else
      text_ += length == 0 ? replacement_character : value.substr(i, length);
    i += length == 0 ? 1 : length;
  }
  text_ += '"';
}

}  // namespace dealscope

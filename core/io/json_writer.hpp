// Streaming JSON writer: no white space, keys in the order of the calls; the output is always valid UTF-8 with finite
// numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dealscope {

class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view key);

  JsonWriter& string(std::string_view value);
  /// Writes a number; one that is not finite as null, which overflow() reports.
  JsonWriter& number(double value);
  /// Writes a number; NaN, an undefined value, as null without an overflow.
  JsonWriter& number_or_null(double value) { return value != value ? null() : number(value); }
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& string_or_null(const std::optional<std::string>& value) { return value ? string(*value) : null(); }
  JsonWriter& number_or_null(const std::optional<double>& value) { return value ? number(*value) : null(); }

  /// Sets the name of the result of the next numbers, for overflow(); by default the last key.
  void set_result(std::string_view name) { result_ = name; }
  /// Name of the result with the first number that was not finite; empty if all were.
  [[nodiscard]] std::string_view overflow() const { return overflow_; }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void quote(std::string_view value);

  std::string text_;
  std::string_view last_key_, result_, overflow_;
  bool needs_comma_ = false;
};

}  // namespace dealscope

// JSON text, written straight through: no white space, keys in the order of the calls, valid UTF-8 and finite numbers
// whatever is written.
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
  /// A number that is not finite is written as null and reported by overflow().
  JsonWriter& number(double value);
  /// The same, but NaN stands for a value that is not defined: null.
  JsonWriter& number_or_null(double value) { return value != value ? null() : number(value); }
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& string_or_null(const std::optional<std::string>& value) { return value ? string(*value) : null(); }
  JsonWriter& number_or_null(const std::optional<double>& value) { return value ? number(*value) : null(); }

  /// The result that the next numbers belong to, for overflow(); by default, the last key.
  void set_result(std::string_view name) { result_ = name; }
  /// The result in which the first number stood that was not finite; empty if all were.
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

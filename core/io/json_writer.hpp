// JSON text, written straight through: no white space, keys in the order of the calls.
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
  JsonWriter& number(double value);  ///< null if not finite
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& string_or_null(const std::optional<std::string>& value) { return value ? string(*value) : null(); }
  JsonWriter& number_or_null(const std::optional<double>& value) { return value ? number(*value) : null(); }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void quote(std::string_view value);

  std::string text_;
  bool needs_comma_ = false;
};

}  // namespace dealscope

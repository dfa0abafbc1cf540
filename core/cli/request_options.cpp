#include "request_options.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

namespace dealscope {

namespace {

using nlohmann::json;

/// A JSON number where the text is one; else the text, which a command that wants a number will refuse by its path.
[[nodiscard]] json number_or_text(const std::string& text) {
  json value = json::parse(text, nullptr, false);
  return value.is_number() ? value : json(text);
}

[[nodiscard]] json list_of_texts(const std::string& text) {
  json list = json::array();
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    list.push_back(text.substr(from, comma - from));
    from = comma + 1;
  }
  return list;
}

[[nodiscard]] json option_value(const std::string& key, const std::string& text) {
  const bool is_list = key == "metrics" || text.find(',') != std::string::npos;
  return is_list ? list_of_texts(text) : number_or_text(text);
}

[[nodiscard]] std::string standard_input() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

[[nodiscard]] unexpected<Issues> issue(std::string path, std::string message) {
  return {{{std::move(path), std::move(message)}}};
}

}  // namespace

expected<std::string, Issues> request_from_options(std::span<const std::string> options) {
  std::string text;
  json keys = json::object(), overrides = json::object();
  for (std::size_t i = 0; i < options.size(); i += 2) {
    const std::string& option = options[i];
    if (!option.starts_with("--") || option.size() == 2)
      return issue("/arguments", "found \"" + option + "\", expected an option such as --set ID=VALUE");
    const std::string key = option.substr(2);
    if (i + 1 == options.size()) return issue("/request/" + key, "the option " + option + " has no value");
    const std::string& value = options[i + 1];
    if (key == "request") {
      text = value == "-" ? standard_input() : value;
    } else if (key == "set") {
      const std::size_t equals = value.find('=');
      if (equals == std::string::npos)
        return issue("/request/overrides", "found --set " + value + ", expected --set ID=VALUE");
      overrides[value.substr(0, equals)] = number_or_text(value.substr(equals + 1));
    } else {
      keys[key] = option_value(key, value);
    }
  }
  if (keys.empty() && overrides.empty()) return text;

  json request = text.empty() ? json::object() : json::parse(text, nullptr, false);
  if (!request.is_object()) return text;  // the command says what is wrong with it
  request.update(keys);
  json& all = request["overrides"];
  if (all.is_null()) all = json::object();
  if (all.is_object()) all.update(overrides);
  return request.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace dealscope

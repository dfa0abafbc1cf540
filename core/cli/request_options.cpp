#include "request_options.hpp"

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>

#include "../io/json_tree.hpp"
#include "../io/json_writer.hpp"
#include "../io/utf8.hpp"
#include "read_file.hpp"

namespace dealscope {

namespace {

struct Option {
  std::string key, value;
};

[[nodiscard]] unexpected<Issues> issue(std::string_view key, std::string message) {
  Pointer pointer("/request");
  pointer.append(key);
  return {{{pointer.path(), std::move(message)}}};
}

/// Reads the option at `i` and its value; advances `i` if the value is the next argument.
[[nodiscard]] expected<Option, Issues> read_option(std::span<const std::string> arguments, std::size_t& i) {
  const std::string& argument = arguments[i];
  const std::size_t equals = argument.find('=');
  const std::string name = argument.substr(0, equals);
  if (!name.starts_with("--") || name.size() == 2)
    return unexpected{
        Issues{{"/arguments", "found \"" + shortened(argument) + "\", expected an option such as --set ID=VALUE"}}};
  const std::string key = name.substr(2);
  if (equals != std::string::npos) return Option{key, argument.substr(equals + 1)};
  if (i + 1 == arguments.size() || arguments[i + 1].starts_with("--"))
    return issue(key, "the option " + shortened(name) + " has no value");
  return Option{key, arguments[++i]};
}

[[nodiscard]] JsonNode string_node(std::string text) { return {.kind = JsonKind::string, .string = std::move(text)}; }

/// A number if the text is one in JSON, else a string, which a command that requires a number rejects.
[[nodiscard]] JsonNode number_or_string(const std::string& text) {
  IssueLog none("");
  auto node = parse_json(text, none);
  return node && node->kind == JsonKind::number ? *std::move(node) : string_node(text);
}

[[nodiscard]] JsonNode list_of_strings(const std::string& text) {
  JsonNode list{.kind = JsonKind::array};
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    list.members.push_back({{}, string_node(text.substr(from, comma - from))});
    from = comma + 1;
  }
  return list;
}

[[nodiscard]] JsonNode option_value(const Option& option) {
  const bool is_list = option.key == "metrics" || option.value.find(',') != std::string::npos;
  return is_list ? list_of_strings(option.value) : number_or_string(option.value);
}

/// Returns the member of a key, appended if missing.
[[nodiscard]] JsonNode& member(JsonNode& object, const std::string& key) {
  const auto found =
      std::find_if(object.members.begin(), object.members.end(), [&](const JsonMember& one) { return one.key == key; });
  if (found != object.members.end()) return found->node;
  return object.members.emplace_back(JsonMember{key, {}}).node;
}

/// Writes a node. The recursion is bounded by max_nesting.
void write(const JsonNode& node, JsonWriter& writer) {
  switch (node.kind) {
    case JsonKind::null: writer.null(); break;
    case JsonKind::boolean: writer.boolean(node.boolean); break;
    case JsonKind::number: writer.number(node.number); break;
    case JsonKind::string: writer.string(node.string); break;
    case JsonKind::array:
      writer.begin_array();
      for (const JsonMember& one : node.members) write(one.node, writer);
      writer.end_array();
      break;
    case JsonKind::object:
      writer.begin_object();
      for (const JsonMember& one : node.members) write(one.node, writer.key(one.key));
      writer.end_object();
  }
}

}  // namespace

expected<std::string, Issues> request_from_options(std::span<const std::string> arguments) {
  std::string text;
  JsonNode keys{.kind = JsonKind::object}, overrides{.kind = JsonKind::object};
  std::set<std::string> given;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto option = read_option(arguments, i);
    if (!option) return unexpected{option.error()};
    const auto& [key, value] = *option;
    if (key == "set") {
      const std::size_t equals = value.find('=');
      if (equals == std::string::npos)
        return issue("overrides", "found --set " + shortened(value) + ", expected --set ID=VALUE");
      member(overrides, value.substr(0, equals)) = number_or_string(value.substr(equals + 1));
    } else if (!given.insert(key).second) {
      return issue(key, "the option --" + shortened(key) + " is given more than once");
    } else if (key == "request") {
      text = value == "-" ? read_text(std::cin) : value;
    } else {
      member(keys, key) = option_value(*option);
    }
  }
  if (keys.members.empty() && overrides.members.empty()) return text;

  IssueLog issues("/request");
  const bool is_empty = text.empty() || text == byte_order_mark;
  std::optional<JsonNode> request = parse_json(is_empty ? "{}" : text, issues);
  if (!request || !issues.is_empty() || request->kind != JsonKind::object)
    return text;  // the command reports the issues
  for (JsonMember& one : keys.members) member(*request, one.key) = std::move(one.node);
  JsonNode& all = member(*request, "overrides");
  if (all.kind == JsonKind::null) all = {.kind = JsonKind::object};
  if (all.kind == JsonKind::object)
    for (JsonMember& one : overrides.members) member(all, one.key) = std::move(one.node);
  JsonWriter writer;
  write(*request, writer);
  return writer.take();
}

}  // namespace dealscope

// JSON text as a tree, built from nlohmann's SAX parser. Unlike nlohmann's document it has duplicate keys, the order of
// keys, and a path for every fault.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "issue_log.hpp"

namespace dealscope {

enum class JsonKind { null, boolean, number, string, array, object };

struct JsonMember;

struct JsonNode {
  JsonKind kind = JsonKind::null;
  bool boolean = false;
  double number = 0;
  std::string string;
  std::vector<JsonMember> members;  ///< of an object, or of an array without keys
};

struct JsonMember {
  std::string key;
  JsonNode node;
};

inline constexpr std::size_t max_text_bytes = 1 << 20;
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
inline constexpr std::size_t max_nesting = 32;

/// Parses a text. Issues and nullopt: malformed (with the byte), too long, too deep, a number that is not finite.
/// Duplicate keys are issues too, but parsing continues. A byte order mark is skipped.
[[nodiscard]] std::optional<JsonNode> parse_json(std::string_view text, IssueLog& issues);

}  // namespace dealscope

#include "json_tree.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "utf8.hpp"

namespace dealscope {

namespace {

/// Builds the tree from parser events, with a stack of open nodes; each is moved into its parent when it ends. A
/// handler that returns false stops the parser.
class TreeBuilder {
 public:
  explicit TreeBuilder(IssueLog& issues) : issues_(issues) {}

  bool null() { return add({}); }
  bool boolean(bool value) { return add({.kind = JsonKind::boolean, .boolean = value}); }
  bool number_integer(nlohmann::json::number_integer_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(nlohmann::json::number_unsigned_t value) { return number(static_cast<double>(value)); }
  bool number_float(nlohmann::json::number_float_t value, const std::string&) { return number(value); }
  bool string(std::string& value) { return add({.kind = JsonKind::string, .string = std::move(value)}); }
  bool binary(nlohmann::json::binary_t&) { return false; }  // not in JSON text
  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_array() { return close(); }

  bool key(std::string& key) {
    keys_.back() = std::move(key);
    return true;
  }

  bool parse_error(std::size_t byte, const std::string& token, const nlohmann::json::exception& error) {
    constexpr int number_overflow = 406;
    if (error.id == number_overflow) {
      issues_.add(pointer(),
                  "found " + shortened(token) + " at byte " + std::to_string(byte) + ", expected a finite number");
    } else {
      issues_.add("no JSON at byte " + std::to_string(byte) + reason(error.what()));
    }
    return false;
  }

  [[nodiscard]] JsonNode take() { return std::move(document_); }

 private:
  /// The parser's message without id, position and the bytes read last, which may not be UTF-8.
  [[nodiscard]] static std::string reason(const std::string& words) {
    const std::size_t from = words.find(": "), to = words.find("; last read");
    return from == std::string::npos ? "" : words.substr(from, to - from);
  }

  bool number(double value) { return add({.kind = JsonKind::number, .number = value}); }

  bool add(JsonNode node) {
    if (open_.empty())
      document_ = std::move(node);
    else
      open_.back().members.push_back({std::exchange(keys_.back(), {}), std::move(node)});
    return true;
  }

  bool open(JsonKind kind) {
    if (open_.size() == max_nesting) {
      issues_.add(pointer(), "nested more than " + std::to_string(max_nesting) + " deep");
      return false;
    }
    open_.push_back({.kind = kind});
    keys_.emplace_back();
    return true;
  }

  bool close() {
    if (open_.back().kind == JsonKind::object) report_duplicates(open_.back().members);
    JsonNode node = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    return add(std::move(node));
  }

  void report_duplicates(const std::vector<JsonMember>& members) {
    std::vector<std::string_view> keys;
    keys.reserve(members.size());
    for (const JsonMember& member : members) keys.push_back(member.key);
    std::sort(keys.begin(), keys.end());
    for (auto twin = std::adjacent_find(keys.begin(), keys.end()); twin != keys.end() && !issues_.is_full();
         twin = std::adjacent_find(std::upper_bound(twin, keys.end(), *twin), keys.end())) {
      keys_.back() = *twin;
      issues_.add(pointer(), "this key stands here more than once");
    }
  }

  [[nodiscard]] Pointer pointer() const {
    Pointer pointer(issues_.root());
    for (std::size_t i = 0; i < open_.size(); ++i)
      pointer.append(open_[i].kind == JsonKind::array ? std::to_string(open_[i].members.size()) : keys_[i]);
    return pointer;
  }

  IssueLog& issues_;
  JsonNode document_;
  std::vector<JsonNode> open_;
  std::vector<std::string> keys_;  ///< of the member under construction in each open object
};

}  // namespace

std::optional<JsonNode> parse_json(std::string_view text, IssueLog& issues) {
  if (text.size() > max_text_bytes) {
    issues.add("the text has more than " + std::to_string(max_text_bytes) + " bytes");
    return std::nullopt;
  }
  // The parser treats a NUL byte as the end of the text.
  if (const std::size_t nul = text.find('\0'); nul != text.npos) {
    issues.add("no JSON at byte " + std::to_string(nul + 1) + ": a NUL byte");
    return std::nullopt;
  }
  TreeBuilder builder(issues);
  if (!nlohmann::json::sax_parse(text, &builder)) return std::nullopt;
  return builder.take();
}

}  // namespace dealscope

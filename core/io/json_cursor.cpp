#include "json_cursor.hpp"

#include <algorithm>
#include <cmath>

#include "number.hpp"
#include "utf8.hpp"

namespace dealscope {

namespace {

[[nodiscard]] std::string describe(const JsonNode& node) {
  switch (node.kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return node.boolean ? "true" : "false";
    case JsonKind::number: return number_to_string(node.number);
    case JsonKind::array: return "an array";
    case JsonKind::object: return "an object";
    case JsonKind::string: break;
  }
  return '"' + shortened(node.string) + '"';
}

[[nodiscard]] std::string describe(Bounds bounds) {
  const bool has_min = std::isfinite(bounds.min), has_max = std::isfinite(bounds.max);
  const std::string min = number_to_string(bounds.min), max = number_to_string(bounds.max);
  if (has_min && bounds.above_min) return "a number above " + min + (has_max ? " and at most " + max : "");
  if (has_min && has_max) return "a number from " + min + " to " + max;
  if (has_min) return "a number of at least " + min;
  if (has_max) return "a number of at most " + max;
  return "a number";
}

[[nodiscard]] bool allows(Bounds bounds, double number) {
  return (bounds.above_min ? number > bounds.min : number >= bounds.min) && number <= bounds.max;
}

[[nodiscard]] std::string list(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) (text += text.empty() ? "" : ", ") += word;
  return text;
}

}  // namespace

Pointer JsonCursor::pointer() const {
  if (!parent_) return Pointer(issues_->root());
  Pointer pointer = parent_->pointer();
  pointer.append(key_);
  return pointer;
}

const std::vector<JsonMember>& JsonCursor::members() const {
  static const std::vector<JsonMember> none;
  return node_ ? node_->members : none;
}

bool JsonCursor::is_string(std::string_view text) const {
  return node_ && node_->kind == JsonKind::string && node_->string == text;
}

bool JsonCursor::is_number(double number) const {
  return node_ && node_->kind == JsonKind::number && node_->number == number;
}

const JsonNode* JsonCursor::find(std::string_view key) const {
  if (!node_ || node_->kind != JsonKind::object) return nullptr;
  const auto found =
      std::find_if(members().begin(), members().end(), [&](const JsonMember& m) { return m.key == key; });
  return found == members().end() ? nullptr : &found->node;
}

void JsonCursor::expect(std::string_view what) const {
  if (node_ && !is_full()) add_issue("found " + describe(*node_) + ", expected " + std::string(what));
}

bool JsonCursor::expect_kind(JsonKind kind, std::string_view what) const {
  if (!node_) return false;
  if (node_->kind != kind) expect(what);
  return node_->kind == kind;
}

double JsonCursor::number(Bounds bounds) const {
  const bool is_allowed = node_ && node_->kind == JsonKind::number && allows(bounds, node_->number);
  if (is_allowed) return node_->number;
  expect(describe(bounds));
  return std::numeric_limits<double>::quiet_NaN();
}

std::string JsonCursor::string() const {
  return expect_kind(JsonKind::string, "a text") ? node_->string : std::string();
}

bool JsonCursor::boolean() const { return expect_kind(JsonKind::boolean, "true or false") && node_->boolean; }

int JsonCursor::one_of(std::span<const std::string_view> choices) const {
  if (node_ && node_->kind == JsonKind::string)
    for (std::size_t i = 0; i < choices.size(); ++i)
      if (choices[i] == node_->string) return static_cast<int>(i);
  expect("one of " + list(choices));
  return 0;
}

std::optional<double> JsonCursor::optional_number(Bounds bounds) const {
  if (!node_ || is_null()) return std::nullopt;
  return number(bounds);
}

std::optional<std::string> JsonCursor::optional_string() const {
  if (!node_ || is_null()) return std::nullopt;
  return string();
}

ObjectReader::ObjectReader(const JsonCursor& cursor)
    : cursor_(cursor), is_object_(cursor.expect_kind(JsonKind::object, "an object")) {}

ObjectReader::~ObjectReader() {
  if (!is_object_) return;
  for (const JsonMember& member : cursor_.members())
    if (!cursor_.is_full() && std::find(read_.begin(), read_.end(), member.key) == read_.end())
      JsonCursor(&member.node, member.key, cursor_).add_issue("unknown key, expected only " + list(read_));
}

JsonCursor ObjectReader::require(std::string_view key) {
  const JsonCursor cursor = optional(key);
  if (cursor.is_absent() && is_object_) cursor.add_issue("this key is missing");
  return cursor;
}

JsonCursor ObjectReader::optional(std::string_view key) {
  read_.push_back(key);
  return cursor_.member(key);
}

}  // namespace dealscope

#include "place.hpp"

#include <algorithm>
#include <cmath>

#include "number.hpp"

namespace dealscope {

namespace {

[[nodiscard]] std::string describe(const JsonNode& node) {
  switch (node.kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return node.boolean ? "true" : "false";
    case JsonKind::number: return number_text(node.number);
    case JsonKind::array: return "an array";
    case JsonKind::object: return "an object";
    case JsonKind::text: break;
  }
  constexpr std::size_t shown = 60;
  std::size_t end = std::min(node.text.size(), shown);
  while (end < node.text.size() && (static_cast<unsigned char>(node.text[end]) & 0xC0) == 0x80) --end;  // UTF-8
  return '"' + node.text.substr(0, end) + (end < node.text.size() ? "…\"" : "\"");
}

[[nodiscard]] std::string describe(Bounds bounds) {
  const bool has_min = std::isfinite(bounds.min), has_max = std::isfinite(bounds.max);
  const std::string min = number_text(bounds.min), max = number_text(bounds.max);
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

std::string Place::path() const { return parent_ ? parent_->path() + pointer_part(std::string(key_)) : own_path_; }

const std::vector<JsonMember>& Place::members() const {
  static const std::vector<JsonMember> none;
  return node_ ? node_->members : none;
}

const JsonNode* Place::find(std::string_view key) const {
  if (!node_ || node_->kind != JsonKind::object) return nullptr;
  const auto found =
      std::find_if(members().begin(), members().end(), [&](const JsonMember& m) { return m.key == key; });
  return found == members().end() ? nullptr : &found->node;
}

void Place::expected(std::string_view what) const {
  if (node_) fault("found " + describe(*node_) + ", expected " + std::string(what));
}

bool Place::is(JsonKind kind, std::string_view what) const {
  if (!node_) return false;
  if (node_->kind != kind) expected(what);
  return node_->kind == kind;
}

double Place::number(Bounds bounds) const {
  const bool is_allowed = node_ && node_->kind == JsonKind::number && allows(bounds, node_->number);
  if (is_allowed) return node_->number;
  expected(describe(bounds));
  return std::numeric_limits<double>::quiet_NaN();
}

std::string Place::text() const { return is(JsonKind::text, "a text") ? node_->text : std::string(); }

bool Place::boolean() const { return is(JsonKind::boolean, "true or false") && node_->boolean; }

int Place::choice(std::span<const std::string_view> choices) const {
  if (node_ && node_->kind == JsonKind::text)
    for (std::size_t i = 0; i < choices.size(); ++i)
      if (choices[i] == node_->text) return static_cast<int>(i);
  expected("one of " + list(choices));
  return 0;
}

std::optional<double> Place::optional_number(Bounds bounds) const {
  if (!node_ || is_null()) return std::nullopt;
  return number(bounds);
}

std::optional<std::string> Place::optional_text() const {
  if (!node_ || is_null()) return std::nullopt;
  return text();
}

ObjectReader::ObjectReader(const Place& place) : place_(place), is_object_(place.is(JsonKind::object, "an object")) {}

ObjectReader::~ObjectReader() {
  if (!is_object_) return;
  for (const JsonMember& member : place_.members())
    if (std::find(asked_.begin(), asked_.end(), member.key) == asked_.end())
      Place(&member.node, member.key, place_).fault("unknown key, expected only " + list(asked_));
}

Place ObjectReader::operator[](std::string_view key) {
  const Place place = optional(key);
  if (place.is_absent() && is_object_) place.fault("this key is missing");
  return place;
}

Place ObjectReader::optional(std::string_view key) {
  asked_.push_back(key);
  return place_.member(key);
}

}  // namespace dealscope

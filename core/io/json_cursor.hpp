// Cursor into a JSON tree with error reporting: a fault is logged with its path, and the read returns a harmless value,
// so that all faults are reported together.
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json_tree.hpp"

namespace dealscope {

/// Allowed interval of a number.
struct Bounds {
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  bool above_min = false;  ///< min is excluded
};
/// Bounds of divisors: reciprocals and products of a few of them are finite.
inline constexpr Bounds divisor_bounds{.min = 1e-9};
inline constexpr Bounds amount{.min = 0}, above_zero{.min = 0, .above_min = true}, fraction{.min = 0, .max = 1};

class JsonCursor {
 public:
  /// Cursor at the root of a text.
  JsonCursor(const JsonNode& node, IssueLog& issues) : node_(&node), issues_(&issues) {}
  /// Cursor at a member. The parent must outlive it: paths are built only when an issue is added.
  JsonCursor(const JsonNode* node, std::string_view key, const JsonCursor& parent)
      : node_(node), key_(key), parent_(&parent), issues_(parent.issues_) {}

  [[nodiscard]] std::string_view key() const { return key_; }
  /// Whether the key is missing. That is logged already; reads return their fallback without an issue.
  [[nodiscard]] bool is_absent() const { return !node_; }
  [[nodiscard]] bool is_null() const { return node_ && node_->kind == JsonKind::null; }
  [[nodiscard]] bool is_a(JsonKind kind) const { return node_ && node_->kind == kind; }
  [[nodiscard]] bool is_array() const { return node_ && node_->kind == JsonKind::array; }
  [[nodiscard]] bool is_string(std::string_view text) const;  ///< whether it is this text
  [[nodiscard]] bool is_number(double number) const;          ///< whether it is this number
  [[nodiscard]] const std::vector<JsonMember>& members() const;

  /// Cursor at a member of an object; absent if there is none.
  [[nodiscard]] JsonCursor member(std::string_view key) const { return {find(key), key, *this}; }
  [[nodiscard]] const JsonNode* find(std::string_view key) const;

  void add_issue(std::string message) const { issues_->add(pointer(), std::move(message)); }
  /// Adds the issue "found 3, expected ...".
  void expect(std::string_view what) const;

  [[nodiscard]] bool expect_kind(JsonKind kind, std::string_view what) const;
  [[nodiscard]] double number(Bounds bounds = {}) const;  ///< NaN after an issue
  [[nodiscard]] std::string string() const;
  [[nodiscard]] bool boolean() const;
  /// Index of the string in `choices`; 0 after an issue.
  [[nodiscard]] int one_of(std::span<const std::string_view> choices) const;
  /// nullopt for null.
  [[nodiscard]] std::optional<double> optional_number(Bounds bounds = {}) const;
  [[nodiscard]] std::optional<std::string> optional_string() const;
  /// Whether the log is full.
  [[nodiscard]] bool is_full() const { return issues_->is_full(); }
  /// Calls read(JsonCursor) for each element until the log is full.
  template <class Read>
  void each(const Read& read) const {
    if (!expect_kind(JsonKind::array, "an array")) return;
    for (std::size_t i = 0; i < members().size() && !is_full(); ++i) {
      const std::string index = std::to_string(i);
      read(JsonCursor(&members()[i].node, index, *this));
    }
  }

 private:
  [[nodiscard]] Pointer pointer() const;

  const JsonNode* node_;
  std::string_view key_;
  const JsonCursor* parent_ = nullptr;
  IssueLog* issues_;
};

/// Reads an object key by key: a required key that is missing is an issue, and so is a key that is never read.
class ObjectReader {
 public:
  explicit ObjectReader(const JsonCursor& cursor);
  /// Adds an issue for each key that was not read.
  ~ObjectReader();
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  /// Reads a required key.
  [[nodiscard]] JsonCursor require(std::string_view key);
  /// Reads an optional key; absent without an issue if it is missing.
  [[nodiscard]] JsonCursor optional(std::string_view key);
  /// Adds an issue of the object as a whole.
  void add_issue(std::string message) const { cursor_.add_issue(std::move(message)); }

 private:
  const JsonCursor& cursor_;
  bool is_object_;
  std::vector<std::string_view> read_;
};

}  // namespace dealscope

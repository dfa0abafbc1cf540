// A place in a JSON tree, read with its faults: what is wrong is noted with the path, and reading goes on with a
// value that does no harm, so that all faults are found at once.
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json_tree.hpp"

namespace dealscope {

/// The numbers that a place allows.
struct Bounds {
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  bool above_min = false;  ///< min itself is not allowed
};
/// What formulas divide by: the reciprocal and products of a few such are numbers.
inline constexpr Bounds divisor_bounds{.min = 1e-9};
inline constexpr Bounds amount{.min = 0}, above_zero{.min = 0, .above_min = true}, fraction{.min = 0, .max = 1};

class JsonCursor {
 public:
  /// The root of a text.
  JsonCursor(const JsonNode& node, IssueLog& issues) : node_(&node), issues_(&issues) {}
  /// A member. The parent must outlive it: a path is put together only when there is a fault.
  JsonCursor(const JsonNode* node, std::string_view key, const JsonCursor& parent)
      : node_(node), key_(key), parent_(&parent), issues_(parent.issues_) {}

  [[nodiscard]] std::string_view key() const { return key_; }
  /// Absent: a required key that was not there. It is noted already; reads give their fallback and say nothing.
  [[nodiscard]] bool is_absent() const { return !node_; }
  [[nodiscard]] bool is_null() const { return node_ && node_->kind == JsonKind::null; }
  [[nodiscard]] const std::vector<JsonMember>& members() const;

  /// A member of an object; absent if there is none.
  [[nodiscard]] JsonCursor member(std::string_view key) const { return {find(key), key, *this}; }
  [[nodiscard]] const JsonNode* find(std::string_view key) const;

  void add_issue(std::string message) const { issues_->add(pointer(), std::move(message)); }
  /// "found 3, expected ..."
  void expect(std::string_view what) const;

  [[nodiscard]] bool expect_kind(JsonKind kind, std::string_view what) const;
  [[nodiscard]] double number(Bounds bounds = {}) const;  ///< NaN after a fault
  [[nodiscard]] std::string string() const;
  [[nodiscard]] bool boolean() const;
  /// The place of the text among the choices; the first after a fault.
  [[nodiscard]] int one_of(std::span<const std::string_view> choices) const;
  /// Null or a number.
  [[nodiscard]] std::optional<double> optional_number(Bounds bounds = {}) const;
  [[nodiscard]] std::optional<std::string> optional_string() const;
  /// No issue is kept any more.
  [[nodiscard]] bool is_full() const { return issues_->is_full(); }
  /// Calls read(JsonCursor) for each element, as long as issues are kept.
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

/// Reads an object key by key: a key that is asked for must be there, one that is never asked for is unknown.
class ObjectReader {
 public:
  explicit ObjectReader(const JsonCursor& cursor);
  /// Notes the keys that nobody asked for.
  ~ObjectReader();
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  [[nodiscard]] JsonCursor require(std::string_view key);
  /// A key that may be missing: absent then, without a fault.
  [[nodiscard]] JsonCursor optional(std::string_view key);

 private:
  const JsonCursor& cursor_;
  bool is_object_;
  std::vector<std::string_view> asked_;
};

}  // namespace dealscope

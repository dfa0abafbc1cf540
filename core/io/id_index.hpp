// Map from the ids of a list in the scenario to their indices.
#pragma once

#include <map>

#include "json_cursor.hpp"

namespace dealscope {

class IdIndex {
 public:
  /// Reads and appends an id; a duplicate is an issue.
  [[nodiscard]] std::string add(const JsonCursor& id);
  /// Marks the list as unreadable, which is an issue of its own: no reference to it is one.
  void set_unreadable() { is_readable_ = false; }
  /// Index of the id that `reference` names; nullopt after an issue, whose message expects `what`.
  [[nodiscard]] std::optional<int> find(const JsonCursor& reference, std::string_view what) const;
  /// The same, and nullopt for null.
  [[nodiscard]] std::optional<int> find_optional(const JsonCursor& reference, std::string_view what) const;

 private:
  bool is_readable_ = true;
  int count_ = 0;
  std::map<std::string, int, std::less<>> indices_;
  std::string listed_;  ///< first ids, for messages
};

}  // namespace dealscope

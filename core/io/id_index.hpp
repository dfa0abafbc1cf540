// Ids of a list in the scenario and their indices, to resolve references.
#pragma once

#include "json_cursor.hpp"

namespace dealscope {

class IdIndex {
 public:
  /// Reads an id and appends it; a duplicate is an issue.
  [[nodiscard]] std::string add(const JsonCursor& id);
  /// The index of the id that is referred to; `what` says what it should be. 0 after an issue.
  [[nodiscard]] int find(const JsonCursor& reference, std::string_view what) const;
  [[nodiscard]] std::optional<int> find_optional(const JsonCursor& reference, std::string_view what) const;

 private:
  std::vector<std::string> ids_;  ///< in their order
  std::vector<std::pair<std::string, int>> sorted_;
};

}  // namespace dealscope

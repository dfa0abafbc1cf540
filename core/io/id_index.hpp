// Ids of a list in the scenario and their indices, to resolve references.
#pragma once

#include <map>

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
  int count_ = 0;
  std::map<std::string, int, std::less<>> indices_;
  std::string listed_;  ///< the first ids, for messages
};

}  // namespace dealscope

// Map from the ids of a list in the scenario to their indices.
#pragma once

#include <map>

#include "json_cursor.hpp"

namespace dealscope {

class IdIndex {
 public:
  /// Reads and appends an id; a duplicate is an issue.
  [[nodiscard]] std::string add(const JsonCursor& id);
  /// Index of the id that `reference` names; 0 after an issue, whose message expects `what`.
  [[nodiscard]] int find(const JsonCursor& reference, std::string_view what) const;
  [[nodiscard]] std::optional<int> find_optional(const JsonCursor& reference, std::string_view what) const;

 private:
  int count_ = 0;
  std::map<std::string, int, std::less<>> indices_;
  std::string listed_;  ///< first ids, for messages
};

}  // namespace dealscope

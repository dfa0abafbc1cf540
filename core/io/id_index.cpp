#include "id_index.hpp"

#include "utf8.hpp"

namespace dealscope {

std::string IdIndex::add(const JsonCursor& cursor) {
  constexpr int most_listed = 12;
  constexpr std::size_t max_id_characters = 200;  // derivations repeat ids thousands of times
  const int index = count_++;                     // also after an issue, so that the indices of later ids are right
  if (!cursor.expect_kind(JsonKind::string, "a text")) return {};
  std::string id = cursor.string();
  if (shortened(id, max_id_characters) != id)
    cursor.expect("an id of at most " + std::to_string(max_id_characters) + " characters");
  if (!indices_.emplace(id, index).second) cursor.expect("an id of its own: another has this one");
  if (index < most_listed) listed_ += (index ? ", " : ": ") + shortened(id);
  if (index == most_listed) listed_ += " …";
  return id;
}

std::optional<int> IdIndex::find(const JsonCursor& reference, std::string_view what) const {
  if (!reference.expect_kind(JsonKind::string, what)) return std::nullopt;
  const auto found = indices_.find(reference.string());
  if (found != indices_.end()) return found->second;
  if (is_readable_) reference.expect(std::string(what) + listed_);
  return std::nullopt;
}

std::optional<int> IdIndex::find_optional(const JsonCursor& reference, std::string_view what) const {
  if (reference.is_absent() || reference.is_null()) return std::nullopt;
  return find(reference, what);
}

}  // namespace dealscope

#include "id_index.hpp"

#include <algorithm>

namespace dealscope {

namespace {

[[nodiscard]] auto position(const std::vector<std::pair<std::string, int>>& sorted, const std::string& id) {
  return std::lower_bound(sorted.begin(), sorted.end(), id,
                          [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
}

}  // namespace

std::string IdIndex::add(const JsonCursor& cursor) {
  if (!cursor.expect_kind(JsonKind::string, "a text")) {
    ids_.emplace_back();  // keeps the places of those that follow
    return {};
  }
  const std::string id = cursor.string();
  const auto before = position(sorted_, id);
  if (before != sorted_.end() && before->first == id)
    cursor.expect("an id of its own: another has this one");
  else
    sorted_.insert(before, {id, static_cast<int>(ids_.size())});
  ids_.push_back(id);
  return id;
}

int IdIndex::find(const JsonCursor& reference, std::string_view what) const {
  if (!reference.expect_kind(JsonKind::string, what)) return 0;
  const std::string id = reference.string();
  const auto found = position(sorted_, id);
  if (found != sorted_.end() && found->first == id) return found->second;
  constexpr std::size_t listed = 12;
  std::string ids;
  for (std::size_t i = 0; i < std::min(ids_.size(), listed); ++i) ids += (i ? ", " : ": ") + ids_[i];
  reference.expect(std::string(what) + ids + (ids_.size() > listed ? " …" : ""));
  return 0;
}

std::optional<int> IdIndex::find_optional(const JsonCursor& reference, std::string_view what) const {
  if (reference.is_absent() || reference.is_null()) return std::nullopt;
  return find(reference, what);
}

}  // namespace dealscope

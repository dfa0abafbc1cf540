#include "read_range.hpp"

#include <algorithm>
#include <cmath>

#include "number.hpp"
#include "vocabulary.hpp"

namespace dealscope {

namespace {

[[nodiscard]] auto position(const std::vector<std::pair<std::string, int>>& sorted, const std::string& id) {
  return std::lower_bound(sorted.begin(), sorted.end(), id,
                          [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
}

}  // namespace

std::string IdList::add(const Place& place) {
  if (!place.is(JsonKind::text, "a text")) {
    ids_.emplace_back();  // keeps the places of those that follow
    return {};
  }
  const std::string id = place.text();
  const auto before = position(sorted_, id);
  if (before != sorted_.end() && before->first == id)
    place.expected("an id of its own: another has this one");
  else
    sorted_.insert(before, {id, static_cast<int>(ids_.size())});
  ids_.push_back(id);
  return id;
}

int IdList::find(const Place& reference, std::string_view what) const {
  if (!reference.is(JsonKind::text, what)) return 0;
  const std::string id = reference.text();
  const auto found = position(sorted_, id);
  if (found != sorted_.end() && found->first == id) return found->second;
  constexpr std::size_t listed = 12;
  std::string ids;
  for (std::size_t i = 0; i < std::min(ids_.size(), listed); ++i) ids += (i ? ", " : ": ") + ids_[i];
  reference.expected(std::string(what) + ids + (ids_.size() > listed ? " …" : ""));
  return 0;
}

std::optional<int> IdList::find_optional(const Place& reference, std::string_view what) const {
  if (reference.is_absent() || reference.is_null()) return std::nullopt;
  return find(reference, what);
}

Provenance read_origin(ObjectReader& object, const IdList& sources) {
  Provenance origin;
  origin.basis = static_cast<Basis>(object["basis"].choice(basis_words));
  origin.source = sources.find_optional(object["source"], "null or the id of a source");
  origin.note = object["note"].text();
  return origin;
}

Range read_range(ObjectReader& object, double value, Bounds domain, const IdList& sources) {
  const Place max = object["max"], low = object["low"], high = object["high"];
  Range range;
  range.min = object["min"].number(domain);
  range.max = max.number(domain);
  range.low = low.number();
  range.high = high.number();
  range.step = object["step"].number(above_zero);
  range.unit = object["unit"].text();
  range.label = object["label"].text();
  range.group = object["group"].text();
  range.primary = object["primary"].boolean();
  range.origin = read_origin(object, sources);

  // Comparisons with NaN are false: what was unreadable is not blamed twice.
  if (range.max < range.min) max.expected("at least min, " + number_text(range.min));
  if (range.low > value) low.expected("at most the value, " + number_text(value));
  if (range.high < value) high.expected("at least the value, " + number_text(value));
  return range;
}

Bounds bounds_of(Domain domain) {
  switch (domain) {
    case Domain::non_negative: return {.min = 0};
    case Domain::positive: return above_zero;
    case Domain::above_minus_1: return {.min = -1, .above_min = true};
    case Domain::any: break;
  }
  return {};
}

}  // namespace dealscope

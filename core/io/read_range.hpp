// A figure's range and origin, as parameters and contracts have them.
#pragma once

#include "../model/parameters.hpp"
#include "../model/scenario.hpp"
#include "place.hpp"

namespace dealscope {

/// Ids and their places, to resolve the references of a scenario.
class IdList {
 public:
  /// Reads an id and notes it; a duplicate is a fault.
  [[nodiscard]] std::string add(const Place& id);
  /// The place of the id that is named here; `what` says what it should be. 0 after a fault.
  [[nodiscard]] int find(const Place& reference, std::string_view what) const;
  [[nodiscard]] std::optional<int> find_optional(const Place& reference, std::string_view what) const;

 private:
  std::vector<std::string> ids_;  ///< in their order
  std::vector<std::pair<std::string, int>> sorted_;
};

/// basis, source, note.
[[nodiscard]] Provenance read_origin(ObjectReader& object, const IdList& sources);

/// All keys of a range. `value` is the figure that it is a range of, NaN if that is unreadable.
[[nodiscard]] Range read_range(ObjectReader& object, double value, Bounds domain, const IdList& sources);

[[nodiscard]] Bounds bounds_of(Domain domain);

}  // namespace dealscope

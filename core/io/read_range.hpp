// Reads the range and provenance of a parameter or of a figure of a contract, an investment or a provider.
#pragma once

#include "../model/parameters.hpp"
#include "../model/scenario.hpp"
#include "id_index.hpp"

namespace dealscope {

/// Reads basis, source and note.
[[nodiscard]] Provenance read_provenance(ObjectReader& object, const IdIndex& sources);

/// Reads all keys of the range of a figure `value` (NaN if unreadable); its bounds must lie in `domain`.
[[nodiscard]] Range read_range(ObjectReader& object, double value, Bounds domain, const IdIndex& sources);

/// Whether a value is outside min and max; false if they are in the wrong order, which is an issue of its own.
[[nodiscard]] bool is_outside(const Range& range, double value);

/// Reads the range of a row's figure (`domain`: as above) and appends the figure, as the parameter `id`, to the
/// scenario's parameters and their display order. Returns its index.
[[nodiscard]] int read_ranged_figure(const JsonCursor& cursor, std::string id, double value, Bounds domain,
                                     const IdIndex& sources, Scenario& scenario);

/// Bounds of a domain of parameters.
[[nodiscard]] Bounds bounds_of(Domain domain);

}  // namespace dealscope

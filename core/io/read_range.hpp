// Reads the range and provenance of a parameter or of a contract's figure.
#pragma once

#include "../model/parameters.hpp"
#include "../model/scenario.hpp"
#include "id_index.hpp"

namespace dealscope {

/// Reads basis, source and note.
[[nodiscard]] Provenance read_provenance(ObjectReader& object, const IdIndex& sources);

/// Reads all keys of the range of a figure `value` (NaN if unreadable); its bounds must lie in `domain`.
[[nodiscard]] Range read_range(ObjectReader& object, double value, Bounds domain, const IdIndex& sources);

/// Bounds of a domain of parameters.
[[nodiscard]] Bounds bounds_of(Domain domain);

}  // namespace dealscope

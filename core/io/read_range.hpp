// A figure's range and origin, as parameters and contracts have them.
#pragma once

#include "../model/parameters.hpp"
#include "../model/scenario.hpp"
#include "id_index.hpp"

namespace dealscope {

/// basis, source, note.
[[nodiscard]] Provenance read_provenance(ObjectReader& object, const IdIndex& sources);

/// All keys of a range. `value` is the figure that it is a range of, NaN if that is unreadable.
[[nodiscard]] Range read_range(ObjectReader& object, double value, Bounds domain, const IdIndex& sources);

[[nodiscard]] Bounds bounds_of(Domain domain);

}  // namespace dealscope

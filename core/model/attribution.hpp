// Why the lab's share of the incumbent's backlog moved since t0, in three parts that add up exactly (section 5).
#pragma once

#include "row.hpp"

namespace dealscope {

/// `lab`, `other`, `lab_if_kept`: the backlog from the lab, from all others, and from the lab had all its new contracts
/// stayed (1 x points, USD bn). `attribution`: AttributionPart x points, shares that sum to the change since point 0.
void attribute_backlog_share(const Row& lab, const Row& other, const Row& lab_if_kept, Row& attribution);

}  // namespace dealscope

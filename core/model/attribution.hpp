// Why the lab's share of the incumbent's backlog moved since t0, in three parts that add up exactly (section 5).
#pragma once

#include "series.hpp"

namespace dealscope {

/// `lab`, `other`, `lab_counterfactual`: the backlog from the lab, from all others, and from the lab had all its new
/// contracts stayed (1 x points, USD bn). `attribution`: AttributionPart x points, shares that sum to the change since
/// point 0.
void compute_attribution(const Series& lab, const Series& other, const Series& lab_counterfactual, Series& attribution);

}  // namespace dealscope

// Attribution of the change of backlog_share since t0 to three parts that add up exactly (section 5; Shapley 1953).
#pragma once

#include "series.hpp"

namespace dealscope {

/// `lab`, `other`, `lab_counterfactual`: the incumbent's backlog from the lab, from all others, and from the lab if all
/// new contracts go to the incumbent [USD bn], each 1 x points. `attribution`: AttributionPart x points [share]; the
/// parts of a point sum to the change since point 0.
void compute_attribution(const Series& lab, const Series& other, const Series& lab_counterfactual, Series& attribution);

}  // namespace dealscope

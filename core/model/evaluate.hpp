// The whole model for one set of values, or for several side by side.
#pragma once

#include "coexistence.hpp"
#include "exposure.hpp"
#include "partners.hpp"
#include "signals.hpp"

namespace dealscope {

struct Result {
  Grid grid;
  Book book;
  Funding funding;
  Exposure exposure;
  Partners partners;
  Incumbent incumbent;
  Coexistence coexistence;
  Signals signals;
};

/// Writes every row of `result`, for each lane of `values`. Its memory is reused from one call to the next.
/// `steps_per_year`: how fine the grid is; what stands at whole years does not depend on it.
void evaluate(const Scenario& scenario, const Values& values, Result& result, int steps_per_year = 1);

}  // namespace dealscope

// The whole model for one set of values, or for several side by side.
#pragma once

#include "coexistence.hpp"
#include "exposure.hpp"
#include "partners.hpp"
#include "signals.hpp"

namespace dealscope {

struct Result {
  TimeGrid grid;
  Book book;
  Funding funding;
  Exposure exposure;
  Partners partners;
  Incumbent incumbent;
  Coexistence coexistence;
  Signals signals;
};

/// What nothing else in the model is built on, so that a run that is not asked for it may leave it out.
enum Output : unsigned {
  concentration = 1u << 0,  ///< spend by provider, its concentration
  partner_list = 1u << 1,
  share_attribution = 1u << 2,
  stakes = 1u << 3,   ///< the incumbent's losses discounted, its equity, its share of revenue
  indices = 1u << 4,  ///< what follows from the dependences
  all_signals = 1u << 5,
  provider_books = 1u << 6,  ///< what is drawn, due and still to come by provider
};
using OutputMask = unsigned;  ///< of Output
inline constexpr OutputMask all_outputs = ~0u;

struct EvaluateOptions {
  OutputMask outputs = all_outputs;
  int steps_per_year = 1;  ///< what stands at whole years does not depend on it
};

/// Writes every row of `result` in scope, for each lane of `values`; other rows keep what they held. Its memory is
/// reused from one call to the next.
void evaluate(const Scenario& scenario, const Values& values, Result& result, const EvaluateOptions& options = {});

}  // namespace dealscope

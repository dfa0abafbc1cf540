// Evaluates the whole model for one or more sets of parameter values (lanes).
#pragma once

#include "coexistence.hpp"
#include "exposure.hpp"
#include "partners.hpp"
#include "signals.hpp"

namespace dealscope {

/// Results by section of MODEL.md; the shapes (series x points x lanes) are given at each struct.
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

/// Optional outputs: no other result depends on them, so that a run may omit them.
enum Output : unsigned {
  concentration = 1u << 0,  ///< spend by provider and its concentration
  partner_list = 1u << 1,   ///< Partners
  share_attribution = 1u << 2,
  stakes = 1u << 3,   ///< lost revenue and its present value, equity, revenue share
  indices = 1u << 4,  ///< compute_indices
  all_signals = 1u << 5,
  provider_books = 1u << 6,  ///< drawn, due and backlog by provider
};
using OutputMask = unsigned;  ///< bits of Output
inline constexpr OutputMask all_outputs = ~0u;

struct EvaluateOptions {
  OutputMask outputs = all_outputs;
  int steps_per_year = 1;  ///< >= 1; results at whole years do not depend on it
};

/// Writes the selected outputs of `result` for each lane of `values` (1 to max_lanes) and leaves the others unchanged.
/// Memory is reused between calls. A result without a meaning is NaN; an overflow is not reported here (is_overflow).
void evaluate(const Scenario& scenario, const Values& values, Result& result, const EvaluateOptions& options = {});

}  // namespace dealscope

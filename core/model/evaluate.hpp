// Evaluates the whole model for one or more sets of parameter values (lanes).
#pragma once

#include "coexistence.hpp"
#include "partners.hpp"
#include "signals.hpp"
#include "stake.hpp"

namespace dealscope {

/// Results by section of MODEL.md; the shapes (series x points x lanes) are given at each struct.
struct Result {
  TimeGrid grid;
  Book book;
  Investments investments;
  Funding funding;
  Exposure exposure;
  Partners partners;
  Incumbent incumbent;
  Stake stake;
  Coexistence coexistence;
  Signals signals;
};

/// Optional outputs: no other result depends on them, so that a run may omit them.
enum Output : unsigned {
  provider_books = 1u << 0,  ///< Exposure, but for the concentration
  concentration = 1u << 1,
  partner_list = 1u << 2,
  share_attribution = 1u << 3,
  stakes = 1u << 4,   ///< lost revenue and Stake
  indices = 1u << 5,  ///< compute_indices
  control = 1u << 6,  ///< compute_control
  all_signals = 1u << 7,
  cloud_revenues = 1u << 8,  ///< compute_cloud_revenue
  coverages = 1u << 9,       ///< compute_coverage
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

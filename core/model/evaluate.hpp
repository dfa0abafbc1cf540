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

/// Optional outputs, each with those that it is computed from. The book and the backlog are always there.
enum Output : unsigned {
  payments = 1u << 0,                   ///< Investments, and Funding but for the coverage
  dependences = 1u << 1 | payments,     ///< compute_coexistence: both dependences and the regime
  provider_books = 1u << 2 | payments,  ///< Exposure, but for the concentration
  concentration = 1u << 3,
  partner_list = 1u << 4 | payments,
  share_attribution = 1u << 5,
  cloud_revenues = 1u << 6 | payments,  ///< compute_cloud_revenue
  stakes = 1u << 7 | cloud_revenues,    ///< lost revenue and Stake
  indices = 1u << 8 | dependences,      ///< compute_indices
  control = 1u << 9 | dependences,      ///< compute_control
  all_signals = 1u << 10 | dependences,
  coverages = 1u << 11 | payments,  ///< compute_coverage
};
using OutputMask = unsigned;  ///< of Output, combined by |
inline constexpr OutputMask all_outputs = ~0u;

struct EvaluateOptions {
  OutputMask outputs = all_outputs;
  int steps_per_year = 1;  ///< >= 1; results at whole years do not depend on it
};

/// Writes the selected outputs of `result` for each lane of `values` (1 to max_lanes) and leaves the others unchanged.
/// Memory is reused between calls. A result without a meaning is NaN; an overflow is not reported here (is_overflow).
void evaluate(const Scenario& scenario, const Values& values, Result& result, const EvaluateOptions& options = {});

}  // namespace dealscope

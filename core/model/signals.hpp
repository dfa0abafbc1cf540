// The three signals to watch (section 7). The first, the lab's part of the incumbent's business, is
// Incumbent::backlog_share and cloud_revenue_share; the other two say how the dependences answer to a push.
#pragma once

#include "coexistence.hpp"

namespace dealscope {

/// A state that a signal asks about; working memory, reused from one run to the next.
struct Bumped {
  Values values;
  Book book;
  Funding funding;
  Series capacity, lab_dependence, model_dependence, incumbent_dependence;
};

struct Signals {
  Series build_pressure;  ///< 1 x points: change of lab_dependence when build_pace is 10% higher
  Series hedge_gain;      ///< 1 x points: change of incumbent_dependence when internal_capability_later is 0.1 higher
  Bumped bumped;
};

void compute_signals(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Incumbent& incumbent,
                     const Coexistence& coexistence, Signals& signals);

}  // namespace dealscope

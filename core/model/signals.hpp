// Signals (section 7) by bump and revalue: the change of a dependence when one parameter is bumped. The first of the
// three signals is Incumbent::backlog_share and cloud_revenue_share.
#pragma once

#include "coexistence.hpp"

namespace dealscope {

/// Results with a bumped parameter: working memory, reused between runs.
struct Bumped {
  Values values;
  Book book;
  Funding funding;
  Coexistence coexistence;
};

struct Signals {
  Series build_pressure;            ///< 1 x points: change of lab_dependence if build_pace is 10% higher
  Series build_pressure_peak;       ///< 1 x 1: the first greatest change at a whole year, with its sign
  Series build_pressure_peak_year;  ///< 1 x 1 [decimal year]; NaN without a change
  Series hedge_gain;  ///< 1 x points: change of incumbent_dependence if internal_capability_later is 0.1 higher
  Bumped bumped;
};

/// Writes the signals, each as bumped less base value [share].
void compute_signals(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                     const Investments& investments, const Incumbent& incumbent, const Coexistence& coexistence,
                     Signals& signals);

}  // namespace dealscope

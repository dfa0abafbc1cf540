#include "signals.hpp"

#include <algorithm>

namespace dealscope {

namespace {

void subtract(const Row& pushed, const Row& as_it_is, Row& change) {
  change.shape(1, pushed.points, pushed.lanes);
  for (std::size_t i = 0; i < change.numbers.size(); ++i) change.numbers[i] = pushed.numbers[i] - as_it_is.numbers[i];
}

}  // namespace

void watch_signals(const Scenario& scenario, const Grid& grid, const Values& values, const Incumbent& incumbent,
                   const Coexistence& coexistence, Signals& signals) {
  Pushed& pushed = signals.pushed;

  // Past the slider's range if need be: a push is a question, not a setting.
  pushed.values = values;
  for (int i = 0; i < values.lanes; ++i) pushed.values["build_pace"][i] *= 1.1;
  book_contracts(scenario, grid, pushed.values, pushed.book, {.by_provider = false, .if_kept = false});
  fund_payments(grid, pushed.values, pushed.book, pushed.funding);
  paid_capacity(pushed.book, pushed.funding.effective_fulfilment, pushed.capacity);
  depend_on_incumbent(pushed.capacity, scenario.incumbent, pushed.lab_dependence);
  subtract(pushed.lab_dependence, coexistence.lab_dependence, signals.build_pressure);

  pushed.values = values;
  double* capability = pushed.values["internal_capability_later"];
  for (int i = 0; i < values.lanes; ++i) capability[i] = std::min(1.0, capability[i] + 0.1);
  depend_on_models(grid, pushed.values, pushed.model_dependence);
  depend_on_lab(pushed.values, incumbent.backlog_share, pushed.model_dependence, pushed.incumbent_dependence);
  subtract(pushed.incumbent_dependence, coexistence.incumbent_dependence, signals.hedge_gain);
}

}  // namespace dealscope

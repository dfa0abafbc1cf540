#include "signals.hpp"

#include <algorithm>

namespace dealscope {

namespace {

void subtract(const Row& pushed, const Row& as_it_is, Row& change) {
  change.reset(1, pushed.points, pushed.lanes);
  for (std::size_t i = 0; i < change.numbers.size(); ++i) change.numbers[i] = pushed.numbers[i] - as_it_is.numbers[i];
}

}  // namespace

void watch_signals(const Scenario& scenario, const Grid& grid, const Values& values, const Incumbent& incumbent,
                   const Coexistence& coexistence, Signals& signals) {
  // Past the slider's range if need be: a push is a question, not a setting.
  Values faster = values;
  for (int i = 0; i < values.lanes; ++i) faster["build_pace"][i] *= 1.1;
  Book book;
  Funding funding;
  Row capacity, lab_dependence;
  book_contracts(scenario, grid, faster, book);
  fund_payments(grid, faster, book, funding);
  paid_capacity(book, funding.effective_fulfilment, capacity);
  depend_on_incumbent(capacity, scenario.incumbent, lab_dependence);
  subtract(lab_dependence, coexistence.lab_dependence, signals.build_pressure);

  Values stronger = values;
  double* capability = stronger["internal_capability_later"];
  for (int i = 0; i < values.lanes; ++i) capability[i] = std::min(1.0, capability[i] + 0.1);
  Row model_dependence, incumbent_dependence;
  depend_on_models(grid, stronger, model_dependence);
  depend_on_lab(stronger, incumbent.backlog_share, model_dependence, incumbent_dependence);
  subtract(incumbent_dependence, coexistence.incumbent_dependence, signals.hedge_gain);
}

}  // namespace dealscope

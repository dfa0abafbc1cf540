#include "evaluate.hpp"

namespace dealscope {

void evaluate(const Scenario& scenario, const Values& values, Result& result, int steps_per_year) {
  result.grid = {scenario.start, scenario.years, steps_per_year};
  const Grid& grid = result.grid;
  book_contracts(scenario, grid, values, result.book);                                                 // section 3
  fund_payments(grid, values, result.book, result.funding);                                            // section 4
  measure_exposure(scenario, result.book, result.funding, result.exposure);                            // section 4
  list_partners(scenario, grid, values, result.book, result.funding, result.partners);                 // section 4
  measure_incumbent(scenario, grid, values, result.book, result.funding, result.incumbent);            // section 5
  measure_coexistence(scenario, grid, values, result.exposure, result.incumbent, result.coexistence);  // section 6
  watch_signals(scenario, grid, values, result.incumbent, result.coexistence, result.signals);         // section 7
}

}  // namespace dealscope

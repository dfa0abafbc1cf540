#include "evaluate.hpp"

#include "attribution.hpp"

namespace dealscope {

void evaluate(const Scenario& scenario, const Values& values, Result& result, const Scope& scope) {
  result.grid = {scenario.start, scenario.years, scope.steps_per_year};
  const Grid& grid = result.grid;
  const auto in_scope = [&](Part part) { return (scope.parts & part) != 0; };
  auto& [_, book, funding, exposure, partners, incumbent, coexistence, signals] = result;

  book_contracts(scenario, grid, values, book,
                 {.by_provider = in_scope(provider_books) || in_scope(concentration) || in_scope(partner_list),
                  .if_kept = in_scope(share_attribution) || in_scope(stakes)});                // section 3
  fund_payments(grid, values, book, funding);                                                  // section 4
  paid_capacity(book, funding.effective_fulfilment, exposure.capacity);                        // section 4
  if (in_scope(concentration)) measure_concentration(scenario, book, funding, exposure);       // section 4
  if (in_scope(partner_list)) list_partners(scenario, grid, values, book, funding, partners);  // section 4
  measure_backlog(grid, values, book, incumbent);                                              // section 5
  measure_cloud_revenue(grid, values, book, funding, incumbent);                               // section 5
  if (in_scope(share_attribution))                                                             // section 5
    attribute_backlog_share(incumbent.backlog_lab, incumbent.backlog_other, book.incumbent_backlog_if_kept,
                            incumbent.attribution);
  if (in_scope(stakes)) measure_stakes(scenario, grid, values, book, funding, incumbent);                // section 5
  measure_coexistence(scenario, grid, values, exposure.capacity, incumbent.backlog_share, coexistence);  // section 6
  if (in_scope(indices)) measure_indices(scenario, grid, values, exposure.capacity, coexistence);        // section 6
  if (in_scope(all_signals)) watch_signals(scenario, grid, values, incumbent, coexistence, signals);     // section 7
}

}  // namespace dealscope

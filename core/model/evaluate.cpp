#include "evaluate.hpp"

#include "attribution.hpp"

namespace dealscope {

void evaluate(const Scenario& scenario, const Values& values, Result& result, const EvaluateOptions& options) {
  result.grid = {scenario.start, scenario.years, options.steps_per_year};
  const TimeGrid& grid = result.grid;
  const auto is_selected = [&](Output output) { return (options.outputs & output) != 0; };
  auto& [_, book, funding, exposure, partners, incumbent, coexistence, signals] = result;

  compute_book(scenario, grid, values, book,
               {.by_provider = is_selected(provider_books) || is_selected(concentration) || is_selected(partner_list),
                .counterfactual = is_selected(share_attribution) || is_selected(stakes)});           // section 3
  compute_funding(grid, values, book, funding);                                                      // section 4
  compute_capacity(book, funding.effective_fulfilment, exposure.capacity);                           // section 4
  if (is_selected(concentration)) compute_concentration(scenario, book, funding, exposure);          // section 4
  if (is_selected(partner_list)) compute_partners(scenario, grid, values, book, funding, partners);  // section 4
  compute_backlog(grid, values, book, incumbent);                                                    // section 5
  compute_cloud_revenue(grid, values, book, funding, incumbent);                                     // section 5
  if (is_selected(share_attribution))                                                                // section 5
    compute_attribution(incumbent.backlog_lab, incumbent.backlog_other, book.incumbent_backlog_counterfactual,
                        incumbent.attribution);
  if (is_selected(stakes)) compute_stakes(scenario, grid, values, book, funding, incumbent);               // section 5
  compute_coexistence(scenario, grid, values, exposure.capacity, incumbent.backlog_share, coexistence);    // section 6
  if (is_selected(indices)) compute_indices(scenario, grid, values, exposure.capacity, coexistence);       // section 6
  if (is_selected(all_signals)) compute_signals(scenario, grid, values, incumbent, coexistence, signals);  // section 7
}

}  // namespace dealscope

#include "evaluate.hpp"

namespace dealscope {

void evaluate(const Scenario& scenario, const Values& values, Result& result, const EvaluateOptions& options) {
  result.grid = {scenario.start, scenario.years, options.steps_per_year};
  const TimeGrid& grid = result.grid;
  const auto is_selected = [&](Output output) { return (options.outputs & output) == output; };
  auto& [_, book, investments, funding, exposure, partners, incumbent, stake, coexistence, signals] = result;
  const bool has_capacities = is_selected(provider_books) || is_selected(control);

  compute_book(scenario, grid, values, book,
               {.by_provider = has_capacities || is_selected(concentration) || is_selected(partner_list),
                .parts = is_selected(partner_list)});  // section 3
  compute_backlog(grid, values, book, incumbent);      // section 5
  if (is_selected(payments)) {                         // sections 4 and 5
    compute_investments(scenario, grid, values, investments);
    compute_funding(grid, values, book, investments, funding);
  }
  if (is_selected(dependences))  // section 6
    compute_coexistence(grid, values, book, funding, incumbent.backlog_share, coexistence);

  if (is_selected(provider_books)) compute_provider_books(grid, book, funding, exposure);             // section 4
  if (has_capacities) compute_capacity(grid, book.providers, funding.paid_share, exposure.capacity);  // section 3
  if (is_selected(coverages)) compute_coverage(book, funding);                                        // section 4
  if (is_selected(concentration)) compute_concentration(scenario, book, exposure);                    // section 4
  if (is_selected(partner_list)) compute_partners(scenario, grid, values, book, funding, partners);   // section 4
  if (is_selected(share_attribution)) compute_attribution(values, book, incumbent);                   // section 5
  if (is_selected(cloud_revenues)) compute_cloud_revenue(grid, values, book, funding, incumbent);     // section 5
  if (is_selected(stakes)) {                                                                          // section 5
    compute_losses(grid, values, book, incumbent);
    compute_stake(scenario, grid, values, book, investments, funding, incumbent, stake);
  }
  if (is_selected(indices)) compute_indices(grid, values, coexistence);                               // section 6
  if (is_selected(control)) compute_control(scenario, grid, values, exposure.capacity, coexistence);  // section 6
  if (is_selected(all_signals))                                                                       // section 7
    compute_signals(scenario, grid, values, investments, incumbent, coexistence, signals);
}

}  // namespace dealscope

#include "funding.hpp"

#include <algorithm>

#include "growth.hpp"
#include "share.hpp"

namespace dealscope {

namespace {

void sum_resources(const Grid& grid, const Values& values, Funding& funding) {
  const double* budget_share = values["compute_budget_share"];
  const double* external = values["external_funding_usd_bn"];
  funding.resources.shape(1, grid.periods(), values.lanes);
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < values.lanes; ++i)
      funding.resources.at(k)[i] = budget_share[i] * funding.lab_revenue.at(k)[i] + external[i] * grid.period_years();
}

/// min(1, min over year-ends of resources so far / obligations so far): it cannot pay today with later money.
void find_affordable(const Grid& grid, const Row& obligations, Funding& funding) {
  const int lanes = funding.resources.lanes;
  funding.affordable_fulfilment.shape(1, 1, lanes);
  double* affordable = funding.affordable_fulfilment.at(0);
  LaneArray came_in, fell_due;
  for (int i = 0; i < lanes; ++i) {
    came_in[i] = fell_due[i] = 0.0;
    affordable[i] = 1.0;
  }
  for (int k = 0; k < grid.periods(); ++k) {
    const bool year_ends = (k + 1) % grid.steps_per_year == 0;
    for (int i = 0; i < lanes; ++i) {
      came_in[i] += funding.resources.at(k)[i];
      fell_due[i] += obligations.at(k)[i];
      const double ratio = came_in[i] / fell_due[i];
      const bool binds = year_ends & (fell_due[i] >= edge) & (ratio < affordable[i]);
      affordable[i] = binds ? ratio : affordable[i];
    }
  }
}

}  // namespace

void fund_payments(const Grid& grid, const Values& values, const Book& book, Funding& funding) {
  const int lanes = values.lanes;
  grow({values["lab_revenue_usd_bn"], values["lab_revenue_growth"], values["lab_revenue_growth_long"],
        values["lab_revenue_fade_years"]},
       grid, lanes, funding.lab_revenue_rate);
  integrate(funding.lab_revenue_rate, grid, funding.lab_revenue);
  sum_resources(grid, values, funding);

  funding.coverage.shape(1, grid.periods(), lanes);
  for (std::size_t i = 0; i < funding.coverage.numbers.size(); ++i) {
    const double due = book.obligations.numbers[i];
    funding.coverage.numbers[i] = due < edge ? undefined : funding.resources.numbers[i] / due;
  }

  find_affordable(grid, book.obligations, funding);
  funding.effective_fulfilment.shape(1, 1, lanes);
  const double* wanted = values["fulfilment"];
  const double* link = values["funding_link"];
  const double* affordable = funding.affordable_fulfilment.at(0);
  for (int i = 0; i < lanes; ++i)
    funding.effective_fulfilment.at(0)[i] = (1.0 - link[i]) * wanted[i] + link[i] * std::min(wanted[i], affordable[i]);
}

}  // namespace dealscope

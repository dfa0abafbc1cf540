#include "funding.hpp"

#include <algorithm>

#include "formulas.hpp"
#include "growth.hpp"

namespace dealscope {

namespace {

void compute_resources(const TimeGrid& grid, const Values& values, Funding& funding) {
  const double* budget_share = values[ParameterId::compute_budget_share];
  const double* external = values[ParameterId::external_funding_usd_bn];
  funding.resources.resize(1, grid.periods(), values.lane_count);
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < values.lane_count; ++i)
      funding.resources.at(k)[i] =
          resources(budget_share[i], funding.lab_revenue.at(k)[i], external[i], grid.period_years());
}

/// min(1, min over year-ends of cumulative resources / cumulative obligations): later money cannot pay earlier.
void compute_affordable_fraction(const TimeGrid& grid, const Series& obligations, Funding& funding) {
  const int lanes = funding.resources.lane_count;
  funding.affordable_fulfilment.resize(1, 1, lanes);
  double* affordable = funding.affordable_fulfilment.at(0);
  LaneValues cash_in, cash_out;
  for (int i = 0; i < lanes; ++i) {
    cash_in[i] = cash_out[i] = 0.0;
    affordable[i] = 1.0;
  }
  for (int k = 0; k < grid.periods(); ++k) {
    const bool year_ends = (k + 1) % grid.steps_per_year == 0;
    for (int i = 0; i < lanes; ++i) {
      cash_in[i] += funding.resources.at(k)[i];
      cash_out[i] += obligations.at(k)[i];
      const double ratio = cash_in[i] / cash_out[i];
      const bool is_binding = year_ends & (cash_out[i] >= tolerance) & (ratio < affordable[i]);
      affordable[i] = is_binding ? ratio : affordable[i];
    }
  }
}

}  // namespace

void compute_funding(const TimeGrid& grid, const Values& values, const Book& book, Funding& funding) {
  const int lanes = values.lane_count;
  grow({values[ParameterId::lab_revenue_usd_bn], values[ParameterId::lab_revenue_growth],
        values[ParameterId::lab_revenue_growth_long], values[ParameterId::lab_revenue_fade_years]},
       grid, lanes, funding.lab_revenue_rate);
  integrate(funding.lab_revenue_rate, grid, funding.lab_revenue);
  compute_resources(grid, values, funding);

  funding.coverage.resize(1, grid.periods(), lanes);
  for (std::size_t i = 0; i < funding.coverage.numbers.size(); ++i) {
    funding.coverage.numbers[i] = coverage(funding.resources.numbers[i], book.obligations.numbers[i]);
  }

  compute_affordable_fraction(grid, book.obligations, funding);
  funding.effective_fulfilment.resize(1, 1, lanes);
  const double* assumed = values[ParameterId::fulfilment];
  const double* link = values[ParameterId::funding_link];
  const double* affordable = funding.affordable_fulfilment.at(0);
  for (int i = 0; i < lanes; ++i)
    funding.effective_fulfilment.at(0)[i] = effective_fulfilment(link[i], assumed[i], affordable[i]);
}

}  // namespace dealscope

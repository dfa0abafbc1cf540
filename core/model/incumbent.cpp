#include "incumbent.hpp"

#include <algorithm>
#include <cmath>

#include "formulas.hpp"
#include "growth.hpp"
#include "ratio.hpp"
#include "revenue_share.hpp"

namespace dealscope {

namespace {

void compute_share(const Series& lab, const Series& other, Series& share) {
  share.resize(1, lab.point_count, lab.lane_count);
  for (std::size_t i = 0; i < share.numbers.size(); ++i)
    share.numbers[i] = share_between(lab.numbers[i], other.numbers[i]);
}

void compute_lost_revenue(const Series& drawn_counterfactual, Incumbent& incumbent) {
  const Series& received = incumbent.cloud_revenue_lab;
  incumbent.lost_revenue.resize(1, received.point_count, received.lane_count);
  for (std::size_t i = 0; i < received.numbers.size(); ++i)
    incumbent.lost_revenue.numbers[i] = lost_revenue(drawn_counterfactual.numbers[i], received.numbers[i]);
}

/// Sum over years y of gross_margin * lost_y / ((1 + rate)^y * sqrt(1 + rate)), discounted from mid-year.
void compute_npv_of_losses(const TimeGrid& grid, const Values& values, Incumbent& incumbent) {
  const double* margin = values[ParameterId::gross_margin];
  const double* rate = values[ParameterId::discount_rate];
  incumbent.npv_lost_gross_profit.resize_zeroed(1, 1, values.lane_count);
  double* npv = incumbent.npv_lost_gross_profit.at(0);
  LaneValues divisor;
  for (int i = 0; i < values.lane_count; ++i) divisor[i] = discount_divisor(rate[i], 0);
  for (int year = 0; year < grid.years; ++year)
    for (int i = 0; i < values.lane_count; ++i) {
      double lost = 0.0;
      for (int step = 0; step < grid.steps_per_year; ++step)
        lost += incumbent.lost_revenue.at(year * grid.steps_per_year + step)[i];
      npv[i] += discounted_gross_profit(margin[i], lost, divisor[i]);
      divisor[i] = multiplied(divisor[i], 1.0 + rate[i], 1);
    }
}

void compute_equity_value(const TimeGrid& grid, const Values& values, Incumbent& incumbent) {
  const double* stake = values[ParameterId::equity_stake];
  const double* growth = values[ParameterId::valuation_growth];
  grow({values[ParameterId::lab_valuation_usd_bn], growth, growth, nullptr}, grid, values.lane_count,
       incumbent.equity_value);
  for (int k = 0; k < grid.points(); ++k)
    for (int i = 0; i < values.lane_count; ++i) {
      double& value = incumbent.equity_value.at(k)[i];
      value = equity_value(stake[i], value);
    }

  incumbent.breakeven_valuation_gain.resize(1, 1, values.lane_count);
  for (int i = 0; i < values.lane_count; ++i)
    incumbent.breakeven_valuation_gain.at(0)[i] =
        breakeven_valuation_gain(incumbent.npv_lost_gross_profit.at(0)[i], stake[i]);
}

}  // namespace

void compute_backlog(const TimeGrid& grid, const Values& values, const Book& book, Incumbent& incumbent) {
  incumbent.backlog_lab = book.incumbent_backlog;
  grow({values[ParameterId::other_backlog_usd_bn], values[ParameterId::other_backlog_growth],
        values[ParameterId::other_backlog_growth_long], values[ParameterId::other_backlog_fade_years]},
       grid, values.lane_count, incumbent.backlog_other);
  compute_share(incumbent.backlog_lab, incumbent.backlog_other, incumbent.backlog_share);
}

void compute_cloud_revenue(const TimeGrid& grid, const Values& values, const Book& book, const Funding& funding,
                           Incumbent& incumbent) {
  const double* f = funding.effective_fulfilment.at(0);
  incumbent.cloud_revenue_lab.resize(1, grid.periods(), values.lane_count);
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < values.lane_count; ++i)
      incumbent.cloud_revenue_lab.at(k)[i] = paid(f[i], book.incumbent_drawn.at(k)[i]);
  grow({values[ParameterId::other_cloud_revenue_usd_bn], values[ParameterId::other_cloud_growth],
        values[ParameterId::other_cloud_growth_long], values[ParameterId::other_cloud_fade_years]},
       grid, values.lane_count, incumbent.other_cloud_rate);
  integrate(incumbent.other_cloud_rate, grid, incumbent.cloud_revenue_other);
  compute_share(incumbent.cloud_revenue_lab, incumbent.cloud_revenue_other, incumbent.cloud_revenue_share);
}

void compute_stakes(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                    const Funding& funding, Incumbent& incumbent) {
  compute_lost_revenue(book.incumbent_drawn_counterfactual, incumbent);
  compute_npv_of_losses(grid, values, incumbent);
  compute_equity_value(grid, values, incumbent);
  compute_revenue_share(scenario, grid, values, funding.lab_revenue_rate, incumbent);
}

}  // namespace dealscope

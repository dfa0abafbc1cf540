#include "incumbent.hpp"

#include <algorithm>
#include <cmath>

#include "growth.hpp"
#include "revenue_share.hpp"
#include "share.hpp"

namespace dealscope {

namespace {

void share_between(const Row& lab, const Row& other, Row& share) {
  share.shape(1, lab.points, lab.lanes);
  for (std::size_t i = 0; i < share.numbers.size(); ++i)
    share.numbers[i] = share_of(lab.numbers[i], lab.numbers[i] + other.numbers[i]);
}

void lose_revenue(const Row& drawn_if_kept, Incumbent& incumbent) {
  const Row& gets = incumbent.cloud_revenue_lab;
  incumbent.lost_revenue.shape(1, gets.points, gets.lanes);
  for (std::size_t i = 0; i < gets.numbers.size(); ++i)
    incumbent.lost_revenue.numbers[i] = drawn_if_kept.numbers[i] - gets.numbers[i];
}

/// sum over years y of gross_margin * lost_y / ((1 + rate)^y * sqrt(1 + rate)): each year's loss at its middle.
void discount_losses(const Grid& grid, const Values& values, Incumbent& incumbent) {
  const double* margin = values["gross_margin"];
  const double* rate = values["discount_rate"];
  incumbent.npv_lost_gross_profit.clear(1, 1, values.lanes);
  double* npv = incumbent.npv_lost_gross_profit.at(0);
  LaneArray divisor;
  for (int i = 0; i < values.lanes; ++i) divisor[i] = std::sqrt(1.0 + rate[i]);
  for (int year = 0; year < grid.years; ++year)
    for (int i = 0; i < values.lanes; ++i) {
      double lost = 0.0;
      for (int step = 0; step < grid.steps_per_year; ++step)
        lost += incumbent.lost_revenue.at(year * grid.steps_per_year + step)[i];
      npv[i] += margin[i] * lost / divisor[i];
      divisor[i] *= 1.0 + rate[i];
    }
}

void value_stake(const Grid& grid, const Values& values, Incumbent& incumbent) {
  const double* stake = values["equity_stake"];
  const double* growth = values["valuation_growth"];
  grow({values["lab_valuation_usd_bn"], growth, growth, nullptr}, grid, values.lanes, incumbent.equity_value);
  for (int k = 0; k < grid.points(); ++k)
    for (int i = 0; i < values.lanes; ++i) incumbent.equity_value.at(k)[i] *= stake[i];

  incumbent.breakeven_valuation_gain.shape(1, 1, values.lanes);
  for (int i = 0; i < values.lanes; ++i)
    incumbent.breakeven_valuation_gain.at(0)[i] =
        stake[i] == 0.0 ? undefined : incumbent.npv_lost_gross_profit.at(0)[i] / stake[i];
}

}  // namespace

void measure_backlog(const Grid& grid, const Values& values, const Book& book, Incumbent& incumbent) {
  incumbent.backlog_lab = book.incumbent_backlog;
  grow({values["other_backlog_usd_bn"], values["other_backlog_growth"], values["other_backlog_growth_long"],
        values["other_backlog_fade_years"]},
       grid, values.lanes, incumbent.backlog_other);
  share_between(incumbent.backlog_lab, incumbent.backlog_other, incumbent.backlog_share);
}

void measure_cloud_revenue(const Grid& grid, const Values& values, const Book& book, const Funding& funding,
                           Incumbent& incumbent) {
  const double* f = funding.effective_fulfilment.at(0);
  incumbent.cloud_revenue_lab.shape(1, grid.periods(), values.lanes);
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < values.lanes; ++i) incumbent.cloud_revenue_lab.at(k)[i] = f[i] * book.incumbent_drawn.at(k)[i];
  grow({values["other_cloud_revenue_usd_bn"], values["other_cloud_growth"], values["other_cloud_growth_long"],
        values["other_cloud_fade_years"]},
       grid, values.lanes, incumbent.other_cloud_rate);
  integrate(incumbent.other_cloud_rate, grid, incumbent.cloud_revenue_other);
  share_between(incumbent.cloud_revenue_lab, incumbent.cloud_revenue_other, incumbent.cloud_revenue_share);
}

void measure_stakes(const Scenario& scenario, const Grid& grid, const Values& values, const Book& book,
                    const Funding& funding, Incumbent& incumbent) {
  lose_revenue(book.incumbent_drawn_if_kept, incumbent);
  discount_losses(grid, values, incumbent);
  value_stake(grid, values, incumbent);
  share_revenue(scenario, grid, values, funding.lab_revenue_rate, incumbent);
}

}  // namespace dealscope

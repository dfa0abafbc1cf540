#include "stake.hpp"

#include <algorithm>

#include "formulas.hpp"
#include "growth.hpp"
#include "present_value.hpp"
#include "revenue_share.hpp"

namespace dealscope {

namespace {

/// Writes a series that is linear within a year between two year-ends.
void interpolate_year(const TimeGrid& grid, int year, const LaneValues& from, const LaneValues& to, Series& level) {
  const int steps = grid.steps_per_year;
  for (int step = 0; step < steps; ++step) {
    const double part = static_cast<double>(step) / steps;
    for (int i = 0; i < level.lane_count; ++i) level.at(year * steps + step)[i] = from[i] + (to[i] - from[i]) * part;
  }
  copy_lanes(to.data(), level.lane_count, level.at((year + 1) * steps));
}

/// Writes the valuation: its growth, less the loss where bills have gone unpaid by the last year-end.
void compute_valuation(const TimeGrid& grid, const Values& values, const Book& book, const Funding& funding,
                       Stake& out) {
  const int lanes = values.lane_count;
  const double* growth = values[ParameterId::valuation_growth];
  const double* link = values[ParameterId::valuation_payment_link];
  grow({values[ParameterId::lab_valuation_usd_bn], growth, growth, nullptr}, grid, lanes, out.valuation_if_paid);
  out.valuation.resize(1, grid.points(), lanes);
  LaneValues due, paid_amount, q, next;
  for (int i = 0; i < lanes; ++i) {
    due[i] = paid_amount[i] = 0.0;
    q[i] = 1.0;
  }
  for (int year = 0; year < grid.years; ++year) {
    for (int k = year * grid.steps_per_year; k < (year + 1) * grid.steps_per_year; ++k)
      for (int i = 0; i < lanes; ++i) {
        due[i] += book.obligations.at(k)[i];
        paid_amount[i] += paid(funding.paid_share.at(k)[i], book.obligations.at(k)[i]);
      }
    for (int i = 0; i < lanes; ++i) next[i] = paid_so_far(paid_amount[i], due[i]);
    interpolate_year(grid, year, q, next, out.valuation);  // q; the valuation follows
    q = next;
  }
  for (int k = 0; k < grid.points(); ++k)
    for (int i = 0; i < lanes; ++i) {
      double& level = out.valuation.at(k)[i];
      level = valuation(out.valuation_if_paid.at(k)[i], link[i], level);
    }
}

void compute_dilution(const TimeGrid& grid, const Values& values, const Investments& investments, Stake& out) {
  const int lanes = values.lane_count, steps = grid.steps_per_year;
  const double* equity_share = values[ParameterId::funding_equity_share];
  const double* external = values[ParameterId::external_funding_usd_bn];
  out.stake.resize(1, grid.points(), lanes);
  LaneValues stake, next;
  copy_lanes(values[ParameterId::equity_stake], lanes, stake.data());
  for (int year = 0; year < grid.years; ++year) {
    const double* at_beginning = out.valuation.at(year * steps);
    for (int i = 0; i < lanes; ++i) {
      double all = 0.0, own = 0.0;
      for (int k = year * steps; k < (year + 1) * steps; ++k) {
        all += investments.all.at(k)[i];
        own += investments.by_incumbent.at(k)[i];
      }
      next[i] = diluted_stake(stake[i], at_beginning[i], own, new_equity(equity_share[i], external[i], all));
    }
    interpolate_year(grid, year, stake, next, out.stake);
    stake = next;
  }
}

void compute_gains(const TimeGrid& grid, const Values& values, const Incumbent& incumbent, Stake& out) {
  const int lanes = values.lane_count;
  const double* rate = values[ParameterId::discount_rate];
  const double* stake = values[ParameterId::equity_stake];
  for (Series* row : {&out.npv_equity_gain, &out.breakeven_valuation_gain, &out.incumbent_net_gain})
    row->resize(1, 1, lanes);
  const double *first = out.equity_value.at(0), *last = out.equity_value.at(grid.periods());
  for (int i = 0; i < lanes; ++i) {
    const double lost = incumbent.npv_lost_gross_profit.at(0)[i];
    const double gain = npv_equity_gain(first[i], last[i], compounding(rate[i], grid.years), out.npv_invested.at(0)[i]);
    out.npv_equity_gain.at(0)[i] = gain;
    out.breakeven_valuation_gain.at(0)[i] = breakeven_valuation_gain(lost, stake[i]);
    out.incumbent_net_gain.at(0)[i] = incumbent_net_gain(gain, out.npv_revenue_share.at(0)[i], lost);
  }
}

}  // namespace

void compute_stake(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                   const Investments& investments, const Funding& funding, const Incumbent& incumbent, Stake& stake) {
  compute_revenue_share(scenario, grid, values, funding, stake);
  compute_present_value(stake.revenue_share, grid, values, stake.npv_revenue_share);
  compute_valuation(grid, values, book, funding, stake);
  compute_dilution(grid, values, investments, stake);
  stake.equity_value.resize(1, grid.points(), values.lane_count);
  for (std::size_t i = 0; i < stake.equity_value.numbers.size(); ++i)
    stake.equity_value.numbers[i] = equity_value(stake.stake.numbers[i], stake.valuation.numbers[i]);
  compute_present_value(investments.by_incumbent, grid, values, stake.npv_invested);
  compute_gains(grid, values, incumbent, stake);
}

}  // namespace dealscope
